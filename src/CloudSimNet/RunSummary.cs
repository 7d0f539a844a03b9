// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet;

/// <summary>A run in a few lines of text.</summary>
internal static class RunSummary
{
    /// <summary>The lines.</summary>
    public static string Of(RunResult result)
    {
        var totals = result.Totals;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {result.EndCause} at {result.Time}, fingerprint {result.Fingerprint:x16}
            hosts      {totals.HostsUsed} of {totals.Hosts} used, {totals.Energy.KilowattHours:0.000000} kWh
            machines   {totals.VmsPlaced} of {totals.VmsRequested} placed, {totals.VmsRefused} refused, {totals.VmsWaiting} waiting
            jobs       {totals.JobsCompleted} of {totals.Jobs} completed, the last at {totals.Makespan}
            """);
    }
}
