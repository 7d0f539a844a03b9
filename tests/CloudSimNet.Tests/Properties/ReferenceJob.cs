// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Properties;

/// <summary>A job of the slow reference.</summary>
internal sealed class ReferenceJob(int id, int vm, JobSpec spec)
{
    public int Id { get; } = id;

    public int Vm { get; } = vm;

    public JobSpec Spec { get; } = spec;

    public long Arrival { get; } = spec.SubmissionDelay.Nanoseconds;

    public JobState State { get; set; }

    /// <summary>Its place in the queue.</summary>
    public int Place { get; private set; }

    public double Left { get; set; } = spec.Work.Count;

    public double Rate { get; set; }

    public long End { get; private set; } = long.MaxValue;

    /// <summary>When it arrives or is done.</summary>
    public long NextNs(long now)
    {
        if (State == JobState.Announced)
            return Arrival;
        return State == JobState.Running && Rate > 0 ? now + (long)Math.Min(1e18, Math.Ceiling((Left / Rate * 1e9) - 1e-3)) : long.MaxValue;
    }

    /// <summary>Joins the end of the queue.</summary>
    public void Wait(IEnumerable<ReferenceJob> all) => (State, Place) = (JobState.Waiting, all.Max(static job => job.Place) + 1);

    public void EndAs(JobState state, long now) => (State, End) = (state, now);
}
