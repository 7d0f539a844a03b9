// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Banned;

/// <summary>What would make a run depend on more than its seed and its model.</summary>
internal static class BannedSymbols
{
    private const string Clock = "is the wall clock; simulated time is Simulation.Now";
    private const string Threads = "starts or waits for threads; a simulation has one, and parallelism lies in CloudSimNet.Scenarios.Execution";
    private const string Chance = "isn't from the seed; use a named stream, Simulation.Random(name)";
    private const string Hash = "differs from process to process; order by ids";
    private const string Culture = "is the user's; use CultureInfo.InvariantCulture";
    private const string Terminal = "belongs to the command; return values or use probes";

    public static readonly BannedSymbol[] All =
    [
        new("System.DateTime", "get_Now", Clock),
        new("System.DateTime", "get_UtcNow", Clock),
        new("System.DateTime", "get_Today", Clock),
        new("System.DateTimeOffset", "get_Now", Clock),
        new("System.DateTimeOffset", "get_UtcNow", Clock),
        new("System.Diagnostics.Stopwatch", null, Clock),
        new("System.Environment", "get_TickCount", Clock),
        new("System.Environment", "get_TickCount64", Clock),
        new("System.TimeProvider", "get_System", Clock),
        new("System.Threading.Timer", null, Clock),
        new("System.Threading.PeriodicTimer", null, Clock),
        new("System.Timers.Timer", null, Clock),
        new("System.Threading.Tasks.Task", "Delay", Clock),
        new("System.Threading.Tasks.Task", "Run", Threads),
        new("System.Threading.Tasks.TaskFactory", "StartNew", Threads),
        new("System.Threading.Tasks.Parallel", null, Threads),
        new("System.Linq.ParallelEnumerable", null, Threads),
        new("System.Threading.Thread", null, Threads),
        new("System.Threading.ThreadPool", null, Threads),
        new("System.Guid", "NewGuid", Chance),
        new("System.Guid", "CreateVersion7", Chance),
        new("System.Random", null, Chance, ExceptIn: "CloudSimNet.Workloads.StreamRandom"),
        new("System.Security.Cryptography.RandomNumberGenerator", null, Chance),
        new("System.String", "GetHashCode", Hash),
        new("System.StringComparer", "GetHashCode", Hash),
        new("System.HashCode", null, Hash),
        new("System.Runtime.CompilerServices.RuntimeHelpers", "GetHashCode", Hash, ExceptIn: "CloudSimNet.Engine.Events.HandleStamp"),
        new("System.Globalization.CultureInfo", "get_CurrentCulture", Culture),
        new("System.Globalization.CultureInfo", "get_CurrentUICulture", Culture),
        new("System.Console", null, Terminal),
        new("System.Environment", "Exit", Terminal),
    ];
}
