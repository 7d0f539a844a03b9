// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Says which loads, moves and snapshots have no effect.</summary>
internal static class StorageEffects
{
    /// <summary>Says so of what comes when the run has ended.</summary>
    public static void Warn(StorageDocument storage, EndOfRun end, Action<string, string> report)
    {
        for (var i = 0; i < storage.Loads.Count; i++)
            Warn(storage.Loads[i], Text($"storage.loads[{i}]"), end, report);
        for (var i = 0; i < storage.FileServers.Count; i++)
        {
            for (var j = 0; j < storage.FileServers[i].Loads.Count; j++)
                Warn(storage.FileServers[i].Loads[j], Text($"storage.fileServers[{i}].loads[{j}]"), end, report);
        }

        for (var i = 0; i < storage.Moves.Count; i++)
        {
            if (end.Of($"the move of '{storage.Moves[i].Disk}' begins", storage.Moves[i].At) is { } late)
                report(Text($"storage.moves[{i}].at"), late);
        }

        for (var i = 0; i < storage.Snapshots.Count; i++)
        {
            if (end.Of($"it is done to '{storage.Snapshots[i].Volume}'", storage.Snapshots[i].At) is { } late)
                report(Text($"storage.snapshots[{i}].at"), late);
        }
    }

    private static void Warn(IoTerms load, string path, EndOfRun end, Action<string, string> report)
    {
        var noun = load.Requests is null ? $"streams of load '{load.Name}'" : $"requests of load '{load.Name}'";
        if (end.OfRow(noun, load.Count, load.At, load.Every) is { } late)
            report($"{path}.{(late.IsOfDistance ? "every" : "at")}", late.Message);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
