// SPDX-License-Identifier: MIT
using System.CommandLine;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Translation;
using CloudSimNet.Scenarios.Costs;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet cpu stream</c>: follows each instruction of a file.</summary>
internal static class CpuStreamCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var file = new Argument<string>("file") { Description = "Instructions, as steps (compute 100, load 0x7f00, event syscall, repeat 10 { … }) or as a trace of addresses (R 7f00, or Valgrind's lackey)." };
        var technique = new Option<string>("--technique") { Description = "How it is run; see 'cloudsimnet cpu cost --help' for the names.", HelpName = "T", DefaultValueFactory = _ => "hardware-nested" };
        var cpu = new Option<string>("--cpu") { Description = "The processor; see 'cloudsimnet cpu cost --help' for the names.", HelpName = "C", DefaultValueFactory = _ => "cascade-lake" };
        var profile = new Option<string>("--profile") { Description = "The workload whose cycles an instruction takes by itself; its rates don't count.", HelpName = "P", DefaultValueFactory = _ => "plain" };
        var pages = new Option<string>("--pages") { Description = "The pages that the guest maps its memory with: 4K, 2M or 1G.", HelpName = "SIZE", DefaultValueFactory = _ => "4K" };
        var hostPages = new Option<string?>("--host-pages") { Description = "The pages that the host maps the guest's memory with, where the technique has a table for it; without it, the same.", HelpName = "SIZE" };
        var transitions = new Option<int>("--transitions") { Description = "Also write the first so many transitions between guest and hypervisor.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "Write JSON." };
        var command = new Command("stream", """
            Follows each instruction of a file through TLBs, walk caches, page tables and exits, and counts cycles. The format: docs/models/cpu-streams.md.

            Examples:
              cloudsimnet cpu stream samples/loop.stream
              cloudsimnet cpu stream samples/loop.stream --technique hardware-shadow --cpu skylake-sp --transitions 20
              cloudsimnet cpu stream trace.txt --technique hardware-nested --pages 2M --json
            """) { file, technique, cpu, profile, pages, hostPages, transitions, json };
        command.SetAction(parsed =>
        {
            var problems = new List<string>();
            var question = CostQuestion.Of(parsed.GetValue(profile)!, parsed.GetValue(technique)!, parsed.GetValue(cpu)!, parsed.GetValue(pages)!, parsed.GetValue(hostPages), problems);
            if (parsed.GetValue(transitions) < 0)
                problems.Add($"--transitions {parsed.GetValue(transitions)}: it must be 0 or more");
            return question is null || problems.Count > 0
                ? CpuCommand.Refuse(problems, errors)
                : Run(parsed.GetValue(file)!, question, parsed.GetValue(transitions), parsed.GetValue(json), output, errors);
        });
        return command;
    }

    private static int Run(string file, CostQuestion question, int transitions, bool isJson, TextWriter output, TextWriter errors)
    {
        using var interruption = new Interruption(errors);
        try
        {
            using var stream = new StreamFile(file, interruption.Token);
            var options = new StreamOptions { Trace = new TransitionLog(transitions, isJson ? errors : output) };
            var (result, native) = new StreamComparison(stream, question.Profile, question.Technique, question.Cpu, options).Run();
            if (interruption.HasCome)
                throw new OperationCanceledException();
            if (result.Instructions == 0)
            {
                errors.WriteLine($"cloudsimnet: {file}: there are no instructions in it.");
                return ExitCode.WrongInput;
            }

            var report = new StreamReport(question, result, native);
            if (isJson)
                output.Write(report.ToJson());
            else
                report.Write(output);
            return ExitCode.Good;
        }
        catch (Exception wrong) when (wrong is StreamFormatException or TooManyPagesException)
        {
            errors.WriteLine($"{file}: {wrong.Message}");
            return ExitCode.WrongInput;
        }
        catch (OperationCanceledException)
        {
            interruption.Say("interrupted; nothing was written.");
            return interruption.ExitCode;
        }
    }
}
