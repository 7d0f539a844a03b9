// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Results;

/// <summary>What a run was asked for and didn't do, which a strict caller takes for a failure.</summary>
public static class Shortfalls
{
    /// <summary>Each shortfall with its reason, in words: virtual machines that were refused or still wait, jobs that aren't done, loads of which nothing
    /// counts.</summary>
    /// <param name="result">The run.</param>
    /// <remarks>An endless job is done when it runs to the end, and one with a lifetime when that is over.</remarks>
    public static IReadOnlyList<string> Of(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var totals = result.Totals;
        var shortfalls = new List<string>();
        if (totals.VmsRefused > 0)
        {
            var reason = result.Simulation.VirtualMachines.FirstOrDefault(static vm => vm.State == VmState.Refused)?.RefusalReason;
            shortfalls.Add(Text($"{totals.VmsRefused} of {totals.VmsRequested} virtual machines were refused{(reason is null ? "" : $": {reason.TrimEnd('.')}")}"));
        }

        if (totals.VmsWaiting > 0)
            shortfalls.Add(Text($"{totals.VmsWaiting} of {totals.VmsRequested} virtual machines still wait for a host"));
        AddJobs(result, totals, shortfalls);
        foreach (var read in ModelReports.Of(result.Simulation).Shortfalls)
        {
            if (read() is { } shortfall)
                shortfalls.Add(shortfall);
        }

        return shortfalls;
    }

    private static void AddJobs(RunResult result, RunTotals totals, List<string> shortfalls)
    {
        var endless = new int[totals.JobsByState.Count];
        foreach (var job in result.Simulation.Jobs)
        {
            if (job.Spec.Work.IsEndless)
                endless[(int)job.State]++;
        }

        var states = new List<string>();
        var unfinished = 0;
        foreach (var state in Enum.GetValues<JobState>())
        {
            var count = totals.JobsByState[(int)state] - (state is JobState.Running or JobState.Expired ? endless[(int)state] : 0);
            if (state is JobState.Completed or JobState.Cancelled || count <= 0)
                continue;
            unfinished += count;
            states.Add(Text($"{count} {Words(state)}"));
        }

        if (unfinished > 0)
            shortfalls.Add(Text($"{unfinished} of {totals.Jobs} jobs are unfinished: {string.Join(", ", states)}"));
    }

    private static string Words(JobState state) => state switch
    {
        JobState.Announced => "not yet arrived",
        JobState.Waiting => "waiting",
        JobState.Running => "running",
        JobState.Paused => "paused",
        JobState.Expired => "whose lifetime ended before their work",
        JobState.Failed => "failed with their machine",
        JobState.NeverStartable => "that ask for more virtual cores than their machine has",
        _ => state.ToString(),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
