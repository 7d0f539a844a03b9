// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>A job that has a virtual core to itself whenever its machine runs: a nanosecond for each instruction.</summary>
internal sealed class ExpectedJob(long arrivesNs, long workNs)
{
    public long ArrivesNs => arrivesNs;

    public long DoneNs { get; private set; }

    public long EndedNs { get; private set; } = ExpectedSite.Never;

    public JobState State { get; private set; } = JobState.Announced;

    public long LeftNs => workNs - DoneNs;

    public bool IsOver => State >= JobState.Completed;

    public void Arrive(long now, bool isOverThere)
    {
        State = JobState.Waiting;
        if (isOverThere)
            End(now, JobState.Failed);
    }

    /// <summary>Its machine runs from now on, or it has come to one that does.</summary>
    public void Start() => State = State == JobState.Waiting ? JobState.Running : State;

    public void Work(long ns) => DoneNs += ns;

    public bool Pause()
    {
        if (State is not (JobState.Waiting or JobState.Running))
            return false;
        State = JobState.Paused;
        return true;
    }

    public bool Resume(bool machineRuns)
    {
        if (State != JobState.Paused)
            return false;
        State = machineRuns ? JobState.Running : JobState.Waiting;
        return true;
    }

    /// <summary>It ends; one that is still to come is told when it comes.</summary>
    public void End(long now, JobState state)
    {
        if (State != JobState.Announced && !IsOver)
            (State, EndedNs) = (state, now);
    }
}
