// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Scenarios.Results;

/// <summary>What is said of a load of which nothing came, both before a run and after it.</summary>
internal static class EmptyWords
{
    /// <summary>Of a load of services.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="warmUp">How long requests don't count.</param>
    public static string OfLoad(string name, SimDuration warmUp) =>
        $"load '{name}' is empty: no request of it counts{(warmUp > SimDuration.Zero ? $", and those of the warm-up of {warmUp} don't" : "")}";

    /// <summary>Of a group of flows.</summary>
    public static string OfFlows(string name) => $"flows '{name}' are empty: none was sent";

    /// <summary>Of a load of a storage device.</summary>
    public static string OfStorageLoad(string name) => $"storage load '{name}' is empty: no operation of it was done";
}
