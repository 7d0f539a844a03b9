// SPDX-License-Identifier: MIT
namespace CloudSimNet.Golden.Tests;

/// <summary>All plots of docs/scenarios.</summary>
internal static class ScenarioPlots
{
    private static readonly (string, double) Minutes = ("min", 60);
    private static readonly (string, double) Hours = ("h", 3600);

    public static IReadOnlyList<ScenarioPlot> All { get; } =
    [
        new()
        {
            Scenario = "boot-storm.yaml", File = "boot-storm.svg", Title = "A thousand desktops boot", Vertical = "operations a second", Time = Minutes,
            Curves = [("storm_iops", "at once, 10 000 IOPS", 1), ("on-fit_iops", "at once, 20 000 IOPS", 1), ("one-by-one_iops", "one each 1.2 s, 10 000 IOPS", 1)],
        },
        new()
        {
            Scenario = "disk-move.yaml", File = "disk-move-response.svg", Title = "Response of single requests while the disk moves", Vertical = "ms", LeavesOutZeros = true,
            Curves = [("before_response_ms", "before", 1), ("during_response_ms", "during", 1), ("after_response_ms", "after", 1)],
        },
        new()
        {
            Scenario = "disk-move.yaml", File = "disk-move-copied.svg", Title = "What has been copied", Vertical = "GB", Curves = [("vm-disk_copied_GB", "copied", 1)],
        },
        new()
        {
            Scenario = "site-replication.yaml", File = "site-replication.svg", Title = "How much would be lost, in time", Vertical = "recovery point, min", Time = Hours,
            Curves = [("pair_recovery_point_s", "age of the oldest change that one site alone has", 1 / 60.0)],
        },
        new()
        {
            Scenario = "leaf-spine.yaml", File = "leaf-spine.svg", Title = "Twelve flows within a leaf, twelve between two", Vertical = "Gbit/s together",
            Curves = [("within_Gbps", "within", 1), ("first-wave_Gbps", "between, first wave", 1), ("second-wave_Gbps", "between, second wave", 1)],
            Marks = [new("both spines", 40), new("one spine", 20)],
        },
        new()
        {
            Scenario = "three-tier.yaml", File = "three-tier-in-flight.svg", Title = "Requests under way", Vertical = "requests",
            Curves = [.. new[] { "at-50-percent", "at-70-percent", "at-85-percent", "at-95-percent", "clerks" }.Select(static load => ($"{load}_inFlight", load, 1.0))],
        },
    ];
}
