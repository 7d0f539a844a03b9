// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Says which flows have no effect.</summary>
internal static class FlowEffects
{
    /// <summary>Says so of flows that come when the run has ended.</summary>
    public static void Warn(NetworkDocument network, EndOfRun end, Action<string, string> report)
    {
        for (var i = 0; i < network.Flows.Count; i++)
        {
            var flows = network.Flows[i];
            if (end.OfRow($"flows '{flows.Name}'", flows.Arrivals == FlowArrivals.Regular ? flows.Count ?? 1 : 1, flows.At, flows.Every ?? SimDuration.Zero) is { } late)
                report(string.Create(CultureInfo.InvariantCulture, $"network.flows[{i}].{(late.IsOfDistance ? "every" : "at")}"), late.Message);
        }
    }
}
