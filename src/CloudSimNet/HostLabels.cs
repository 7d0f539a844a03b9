// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>How many virtual machines with each label stand on a host. Machines without labels cost nothing.</summary>
internal struct HostLabels
{
    private Dictionary<(string Key, string Value), int>? counts;

    /// <summary>A machine comes (1) or goes (-1).</summary>
    public void Add(Labels labels, int change)
    {
        foreach (var label in labels.All)
        {
            counts ??= [];
            var key = (label.Key, label.Value);
            counts[key] = counts.GetValueOrDefault(key) + change;
        }
    }

    /// <summary>How many have a label.</summary>
    public readonly int CountOf(string key, string value) => counts?.GetValueOrDefault((key, value)) ?? 0;
}
