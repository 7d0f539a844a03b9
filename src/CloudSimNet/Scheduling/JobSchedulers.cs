// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scheduling;

/// <summary>The job schedulers of the library, by the names that scenario files use.</summary>
public static class JobSchedulers
{
    private static readonly (string Name, IJobScheduler Scheduler)[] All =
    [
        (EasyBackfill.Name, new EasyBackfill()),
        (FirstThatFits.Name, new FirstThatFits()),
        ("space-shared", JobScheduling.SpaceShared),
        ("time-shared", JobScheduling.TimeShared),
    ];

    /// <summary>The names, in ordinal order.</summary>
    public static IReadOnlyList<string> Names { get; } = Array.ConvertAll(All, static entry => entry.Name);

    /// <summary>A scheduler by its name; null when there is none of this name.</summary>
    public static IJobScheduler? Find(string name) => Array.Find(All, entry => entry.Name == name).Scheduler;
}
