// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Says which loads of services have no effect on the results.</summary>
internal static class LoadEffects
{
    /// <summary>Says so of loads that begin when the run has ended, and of those that are over before requests count.</summary>
    public static void Warn(IReadOnlyList<LoadDocument> loads, SimDuration warmUp, EndOfRun end, Action<string, string> report)
    {
        for (var i = 0; i < loads.Count; i++)
        {
            var (load, path) = (loads[i], string.Create(CultureInfo.InvariantCulture, $"load[{i}]"));
            if (end.Of($"load '{load.Name}' begins", load.At) is { } late)
                report($"{path}.at", late);
            else if (warmUp >= end.Until || warmUp > load.Until)
                report(path, $"{EmptyWords.OfLoad(load.Name, warmUp)}; {(warmUp > load.Until ? $"it ends at {load.Until}" : $"the run ends at {end.Until}")}, so choose a shorter outputs.warmUp");
        }
    }
}
