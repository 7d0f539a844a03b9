// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Figures of jobs and of virtual machines that belong together.</summary>
internal static class GroupFigures
{
    /// <summary>What a run prints of a group of virtual machines.</summary>
    public const string VmLine = "{placed} of {requested} placed[placement.mean?, after {placement.mean} on average][refused?, {refused} refused][waiting?, {waiting} waiting][failed?, {failed} failed]";

    /// <summary>What a run prints of a group of jobs.</summary>
    public static string JobLine { get; } =
        "{completed} of {submitted} completed" + Outcomes("") + "[completed?; {response.mean} on average, 95 % within {response.p95}, of it waiting {waiting.mean} on average]";

    /// <summary>Those of jobs.</summary>
    public static FigureGroup<JobGroupSummary> Jobs { get; } = new(static parts =>
    {
        parts.Add("submitted", FigureUnit.Count, FigureKind.Total, "All jobs.", static jobs => jobs.Submitted);
        foreach (var state in Enum.GetValues<JobState>())
            parts.Add(NameOf(state), FigureUnit.Count, FigureKind.Total, MeaningOf(state), jobs => jobs.ByState[(int)state]);
        Times("response", "Completed jobs, from arrival to completion", static times => times.Response);
        Times("waiting", "Completed jobs, from arrival to when they were first worked on", static times => times.Waiting);
        Times("execution", "Completed jobs, from when they were first worked on to completion", static times => times.Execution);

        void Times(string name, string what, Func<JobTimes, DurationHistogram> of) =>
            parts.Nest(name, $"{name}_s", DurationFigures.Of(what), jobs => of(jobs.Times), static jobs => jobs.ByState[(int)JobState.Completed] > 0);
    });

    /// <summary>Those of virtual machines.</summary>
    public static FigureGroup<VmGroupSummary> Vms { get; } = new(static parts =>
    {
        parts.Add("requested", FigureUnit.Count, FigureKind.Total, "Virtual machines of the group that were asked for, or will be.", static group => group.Requested);
        parts.Add("placed", FigureUnit.Count, FigureKind.Total, "Virtual machines of the group that got a host.", static group => group.Outcomes.Placed);
        parts.Add("refused", FigureUnit.Count, FigureKind.Total, "Virtual machines of the group that were refused.", static group => group.Outcomes.Refused);
        parts.Add("waiting", FigureUnit.Count, FigureKind.Level, "Virtual machines of the group that still wait for a host.", static group => group.Outcomes.Waiting);
        parts.Add("failed", FigureUnit.Count, FigureKind.Total, "Virtual machines of the group that failed.", static group => group.Outcomes.Failed);
        parts.Add("done", FigureUnit.Megacycles, FigureKind.Total, "What was done for them.", static group => group.Outcomes.CyclesDone / 1e6);
        parts.Add("utilisation", FigureUnit.Ratio, FigureKind.Mean, "What they used of what their virtual cores could have while they ran.", static group => group.Outcomes.Utilisation);
        parts.Nest("placement", "placement_s", DurationFigures.Of("Virtual machines that got a host, from when they were asked for until then"), static group => group.Outcomes.Placement, static group => group.Outcomes.Placed > 0);
    });

    /// <summary>What is said of jobs that weren't completed, for a line that a run prints.</summary>
    /// <param name="before">What stands before the figures' names.</param>
    public static string Outcomes(string before) => string.Concat(
        from state in Enum.GetValues<JobState>()
        where state != JobState.Completed
        select $"[{before}{NameOf(state)}?, {{{before}{NameOf(state)}}} {CycleFigures.Snake(state.ToString()).Replace('_', ' ')}]");

    private static string NameOf(JobState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static string MeaningOf(JobState state) => state switch
    {
        JobState.Announced => "Jobs that will arrive later.",
        JobState.Waiting => "Jobs that wait: for a virtual machine, for one to run, or for virtual cores.",
        JobState.Running => "Jobs that are being worked on.",
        JobState.Paused => "Jobs that were paused.",
        JobState.Completed => "Jobs whose work is done.",
        JobState.Cancelled => "Jobs that were cancelled.",
        JobState.Expired => "Jobs whose lifetime ended before their work.",
        JobState.Failed => "Jobs whose virtual machine was refused, or ended before them.",
        JobState.NeverStartable => "Jobs that ask for more virtual cores than their virtual machine has.",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Say what it means."),
    };
}
