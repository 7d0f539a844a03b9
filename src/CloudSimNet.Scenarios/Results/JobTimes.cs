// SPDX-License-Identifier: MIT
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Results;

/// <summary>How long completed jobs took.</summary>
internal sealed class JobTimes
{
    private JobTimes()
    {
    }

    /// <summary>From a job's arrival until its completion.</summary>
    public DurationHistogram Response { get; } = new();

    /// <summary>From a job's arrival until it was first worked on.</summary>
    public DurationHistogram Waiting { get; } = new();

    /// <summary>From when a job was first worked on until its completion.</summary>
    public DurationHistogram Execution { get; } = new();

    /// <summary>Looks at jobs. O(jobs).</summary>
    public static JobTimes Of(IEnumerable<Job> jobs)
    {
        var times = new JobTimes();
        foreach (var job in jobs)
        {
            if (job.State != JobState.Completed)
                continue;
            var started = job.StartedAt.IsNever ? job.EndedAt : job.StartedAt; // One that was completed by a call before it began.
            times.Response.Add(job.EndedAt - job.ArrivedAt);
            times.Waiting.Add(started - job.ArrivedAt);
            times.Execution.Add(job.EndedAt - started);
        }

        return times;
    }
}
