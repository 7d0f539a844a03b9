// SPDX-License-Identifier: MIT
using System.CommandLine;
using System.Globalization;
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;

namespace CloudSimNet.Cli;

/// <summary><c>cloudsimnet trace</c>: looks at workload traces.</summary>
internal static class TraceCommand
{
    /// <summary>The verb with what it does.</summary>
    public static Command Create(TextWriter output, TextWriter errors)
    {
        var folder = new Argument<string>("folder") { Description = "A folder in PlanetLab's format: a file a machine, a line a sample, in whole percent." };
        var info = new Command("info", """
            Says what a trace looks like: machines, samples, mean, deviation and quantiles.

            Example:
              cloudsimnet trace info traces/20110303
            """) { folder };
        info.SetAction(parsed => Info(parsed.GetValue(folder)!, output, errors));
        return new Command("trace", "Looks at workload traces.") { info };
    }

    private static int Info(string folder, TextWriter output, TextWriter errors)
    {
        var problems = new List<string>();
        var machines = PlanetLabFolder.Read(folder, SimDuration.FromSeconds(300), Interpolation.Hold, UnmetDemand.Lost, problems);
        foreach (var problem in problems)
            errors.WriteLine(problem);
        if (problems.Count > 0)
            return ExitCode.WrongInput;

        var statistics = TraceStatistics.Of(machines);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"machines               {statistics.Machines}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"samples                {statistics.Samples} ({statistics.FewestSamples} to {statistics.MaxSamples} a machine)"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"mean                   {statistics.MeanPercent:0.0000} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"standard deviation     {statistics.DeviationPercent:0.0000} %"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"variance between       {statistics.VarianceBetweenMachines:0.0000} of the whole (between machines)"));
        foreach (var (name, percent) in statistics.Quantiles)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-22} {percent:0.##} %"));
        return ExitCode.Good;
    }
}
