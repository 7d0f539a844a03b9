// SPDX-License-Identifier: MIT
using System.CommandLine;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Cli;

/// <summary>The command <c>cloudsimnet</c>: parses the arguments and runs a verb.</summary>
internal static class CommandLine
{
    private const string Help = "--help";

    /// <summary>Runs the command.</summary>
    /// <param name="args">Its arguments.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="errors">Where messages go.</param>
    /// <param name="input">Opens what stands for a file named <c>-</c>; the standard input when left out.</param>
    /// <returns>The exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter errors, Func<Stream>? input = null)
    {
        var scenarios = new ScenarioInput(input ?? Console.OpenStandardInput);
        var root = new RootCommand("""
            cloudsimnet simulates virtualized datacenters, event by event and exactly.

            Examples:
              cloudsimnet run scenarios/planetlab-firstfit.yaml
              cloudsimnet run scenarios/planetlab-firstfit.yaml --out results --seed 7
              cloudsimnet validate scenarios/*.yaml
              cloudsimnet catalogue placement
              cloudsimnet upgrade old.yaml
              cloudsimnet test scenarios
              cloudsimnet trace info traces/20110303
              cloudsimnet cpu cost --profile web-server --technique hardware-nested --cpu cascade-lake
            """)
        {
            RunCommand.Create(scenarios, output, errors),
            ValidateCommand.Create(scenarios, output, errors),
            CatalogueCommand.Create(output, errors),
            UpgradeCommand.Create(output, errors),
            TestCommand.Create(output, errors),
            TraceCommand.Create(output, errors),
            CpuCommand.Create(output, errors),
        };

        try
        {
            var parsed = root.Parse(args);
            if (CommandLineProblems.IsBare(parsed))
                parsed = root.Parse([.. args, Help]);
            if (CommandLineProblems.Of(parsed) is { Count: > 0 } problems)
            {
                foreach (var problem in problems)
                    errors.WriteLine($"cloudsimnet: {problem}");
                errors.WriteLine("Try 'cloudsimnet --help'.");
                return ExitCode.WrongInput;
            }

            if (Array.Exists(args, static arg => arg.Length == 0))
            {
                errors.WriteLine("cloudsimnet: an argument is empty, as of a shell variable that isn't set; give it a value or leave it out.");
                return ExitCode.WrongInput;
            }

            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors });
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"cloudsimnet: {failure.Message}");
            return ExitCode.WrongInput;
        }
        catch (Exception failure) when (failure is InstantTooLongException or ImpossibleDrawException or ModelException or ModelTooLargeException)
        {
            errors.WriteLine($"cloudsimnet: {failure.Message}");
            return ExitCode.WrongInput;
        }
        catch (OutOfMemoryException)
        {
            errors.WriteLine($"cloudsimnet: memory ran out; {MemoryLimit.Text}. Ask for less, or use a larger machine.");
            return ExitCode.WrongInput;
        }
        catch (Exception failure)
        {
            errors.WriteLine($"cloudsimnet {LibraryVersion.Text}: a bug of ours. Please report it with the scenario and these lines:");
            errors.WriteLine(failure is SimulationBugException ? failure.Message : failure.ToString());
            return ExitCode.Bug;
        }
    }
}
