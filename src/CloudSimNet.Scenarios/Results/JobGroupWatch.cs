// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Follows a group of jobs from sample to sample.</summary>
/// <param name="group">The group.</param>
internal sealed class JobGroupWatch(EntityGroup<Job> group)
{
    private readonly List<Job> notOver = [.. group.All];
    private int completed;
    private int lost;

    /// <summary>Looks at the group. O(jobs that were not over at the sample before).</summary>
    public JobGroupSample At(SimTime time)
    {
        var (waiting, running, kept) = (0, 0, 0);
        for (var i = 0; i < notOver.Count; i++)
        {
            var (job, state) = (notOver[i], notOver[i].State);
            completed += state == JobState.Completed ? 1 : 0;
            lost += state > JobState.Completed ? 1 : 0;
            waiting += state == JobState.Waiting ? 1 : 0;
            running += state == JobState.Running ? 1 : 0;
            if (state < JobState.Completed)
                notOver[kept++] = job;
        }

        notOver.RemoveRange(kept, notOver.Count - kept);
        return new JobGroupSample(time, group.Name, waiting, running, completed, lost);
    }
}
