// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>What became of jobs.</summary>
/// <param name="ByState">How many are in each state.</param>
/// <param name="Times">How long those took that were completed.</param>
internal sealed record JobOutcomes(IReadOnlyList<int> ByState, JobTimes Times)
{
    /// <summary>Looks at jobs. O(jobs).</summary>
    public static JobOutcomes Of(IEnumerable<Job> jobs)
    {
        var byState = new int[Enum.GetValues<JobState>().Length];
        foreach (var job in jobs)
            byState[(int)job.State]++;
        return new JobOutcomes(byState, JobTimes.Of(jobs));
    }
}
