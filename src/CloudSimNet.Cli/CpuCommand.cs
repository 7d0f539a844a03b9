// SPDX-License-Identifier: MIT
using System.CommandLine;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Costs;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet cpu</c>: asks the cost model directly.</summary>
internal static class CpuCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors) =>
        new("cpu", """
            Says what virtualization costs a workload on a processor.

            Examples:
              cloudsimnet cpu cost --profile web-server --technique hardware-nested --cpu cascade-lake
              cloudsimnet cpu table --cpu pentium-4
              cloudsimnet cpu stream samples/loop.stream
            """)
        {
            Cost(output, errors),
            Table(output, errors),
            CpuStreamCommand.Create(output, errors),
        };

    private static Command Cost(TextWriter output, TextWriter errors)
    {
        var profile = new Option<string>("--profile") { Description = $"The workload: {List(InstructionProfileCatalogue.Names)}.", HelpName = "P", Required = true };
        var technique = new Option<string>("--technique") { Description = $"How it is run: {List(TechniqueCatalogue.Names)}.", HelpName = "T", Required = true };
        var cpu = new Option<string>("--cpu") { Description = $"The processor: {List(MicroarchitectureCatalogue.Names)}.", HelpName = "C", Required = true };
        var pages = new Option<string>("--pages") { Description = "The pages that the guest maps its memory with: 4K, 2M or 1G.", HelpName = "SIZE", DefaultValueFactory = _ => "4K" };
        var hostPages = new Option<string?>("--host-pages") { Description = "The pages that the host maps the guest's memory with, where the technique has a table for it; without it, the same.", HelpName = "SIZE" };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("cost", """
            Says what an instruction of a workload costs: cycles by cause, slowdown, exits a second by reason.

            Examples:
              cloudsimnet cpu cost --profile web-server --technique hardware-nested --cpu cascade-lake
              cloudsimnet cpu cost --profile memory-random --technique hardware-nested --cpu zen-4 --pages 2M
              cloudsimnet cpu cost --profile kernel-build --technique binary-translation --cpu pentium-4 --json
            """) { profile, technique, cpu, pages, hostPages, json };
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var question = CostQuestion.Of(parsed.GetValue(profile)!, parsed.GetValue(technique)!, parsed.GetValue(cpu)!, parsed.GetValue(pages)!, parsed.GetValue(hostPages), problems);
            if (question is null)
                return Refuse(problems, errors);

            if (parsed.GetValue(json))
                output.Write(CostJson.Write(question, question.Answer()));
            else
                CostText.Write(output, question, question.Answer());
            return ExitCode.Good;
        });
        return command;
    }

    private static Command Table(TextWriter output, TextWriter errors)
    {
        var cpu = new Option<string>("--cpu") { Description = $"The processor: {List(MicroarchitectureCatalogue.Names)}.", HelpName = "C", DefaultValueFactory = _ => "cascade-lake" };
        var profiles = new Option<string[]>("--profile") { Description = "A workload; may be given several times. Without it, all.", HelpName = "P" };
        var json = new Option<bool>("--json") { Description = "Write JSON, with the causes." };
        var command = new Command("table", """
            All techniques side by side: how much longer workloads take than natively.

            Examples:
              cloudsimnet cpu table
              cloudsimnet cpu table --cpu pentium-4 --profile kernel-build --profile syscall-bound
            """) { cpu, profiles, json };
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var part = MicroarchitectureCatalogue.Find(parsed.GetValue(cpu)!);
            if (part is null)
                problems.Add($"there is no processor '{parsed.GetValue(cpu)}'{NearestName.Hint(parsed.GetValue(cpu)!, MicroarchitectureCatalogue.Names, "Processors")}");
            var workloads = new List<InstructionProfile>();
            foreach (var name in parsed.GetValue(profiles) is { Length: > 0 } named ? named : [.. InstructionProfileCatalogue.Names])
            {
                if (InstructionProfileCatalogue.Find(name) is { } found)
                    workloads.Add(found);
                else
                    problems.Add($"there is no profile '{name}'{NearestName.Hint(name, InstructionProfileCatalogue.Names, "Profiles")}");
            }

            if (part is null || problems.Count > 0)
                return Refuse(problems, errors);
            var table = new TechniqueTable(part, workloads);
            if (parsed.GetValue(json))
                output.Write(table.ToJson());
            else
                table.Write(output);
            return ExitCode.Good;
        });
        return command;
    }

    /// <summary>Writes what is wrong with the command line.</summary>
    internal static int Refuse(List<string> problems, TextWriter errors)
    {
        foreach (var problem in problems)
            errors.WriteLine($"cloudsimnet: {problem}");
        return ExitCode.WrongInput;
    }

    private static string List(IReadOnlyList<string> names) => string.Join(", ", names);
}
