// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Profiles;

/// <summary>Workloads that the library knows.</summary>
/// <remarks>
/// Where a source gives a figure it is named; what isn't named is recalled or chosen so that the whole is typical, and says so. Rates are for each
/// million instructions of the workload and its kernel
/// together. Fault counts that were fitted to a measured slowdown stand for all page-table work of the kernel, not for demand faults alone.
/// </remarks>
public static class InstructionProfileCatalogue
{
    private static readonly MemoryBehaviour Small = new() { ReferencesPerInstruction = 0.35, Regions = [new(Bytes.MiB(16), 0.02, 4)] };

    /// <summary>All of them.</summary>
    public static IReadOnlyList<InstructionProfile> All { get; } =
    [
        InstructionProfile.Plain,
        new()
        {
            Name = "idle",
            Source = "250 ticks and as many halts a second of a core that executes 2 500 instructions for each; recalled",
            BaseCpi = 1.5,
            Events = new() { Timers = 400, Halts = 400, Interrupts = 40, Privileged = 4000, Msrs = 100 },
            KernelShare = 0.95,
            KernelBranches = 40_000,
        },
        new()
        {
            Name = "kernel-build",
            Source = "page faults fitted to binary translation's 393 s against 265 s (Adams and Agesen 2006); 0.885 system calls for each: 82 606 for 90 processes (elfuse) of 1 037 fault equivalents",
            BaseCpi = 1.1,
            Events = new() { PageFaults = 262, SystemCalls = 232, AddressSpaceSwitches = 8, Timers = 0.3, Interrupts = 0.5, Privileged = 200, FirstTouches = 2 },
            Memory = new() { ReferencesPerInstruction = 0.35, Regions = [new(Bytes.MiB(64), 0.01, 4), new(Bytes.MiB(2), 0.1, 8)] },
            Mix = new() { Branch = 0.2, Streaming = 0.3, CallReturn = 0.1, Indirect = 0.02, MemoryBound = 0.1 },
            KernelShare = 0.15,
            KernelBranches = 4000,
            ColdInstructions = 40,
        },
        new()
        {
            Name = "fork-wait",
            Source = "forks and waits of processes that do nothing; the count of faults stands for all page-table work, as fitted to Adams and Agesen 2006",
            BaseCpi = 1.2,
            Events = new() { PageFaults = 2000, SystemCalls = 20, TableUpdates = 100, AddressSpaceSwitches = 16, Privileged = 500 },
            Memory = Small,
            Mix = new() { Branch = 0.2, Streaming = 0.4, CallReturn = 0.1, Indirect = 0.02 },
            KernelShare = 0.9,
            KernelBranches = 30_000,
        },
        new()
        {
            Name = "web-server",
            Source = "18 system calls for a cached request (Varnish, at most) of some 100 000 instructions; 129 TLB misses for 100 000 instructions (Bhargava et al. 2008) give the memory; else recalled",
            BaseCpi = 1.4,
            Events = new() { SystemCalls = 180, PageFaults = 4, AddressSpaceSwitches = 20, Interrupts = 10, Doorbells = 12, InterProcessor = 3, Timers = 0.5, Halts = 4, Msrs = 2, Privileged = 400 },
            Memory = new() { ReferencesPerInstruction = 0.35, HiddenWalkCycles = 12, Regions = [new(Bytes.MiB(256), 0.005), new(Bytes.MiB(4), 0.15, 8)] },
            Mix = new() { Branch = 0.25, Streaming = 0.3, CallReturn = 0.1, Indirect = 0.04, MemoryBound = 0.15 },
            KernelShare = 0.5,
            KernelBranches = 20_000,
        },
        new()
        {
            Name = "database",
            Source = "recalled: transactions of some 200 000 instructions with 30 system calls and two device operations; memory as the servers of Bhargava et al. 2008",
            BaseCpi = 1.8,
            Events = new() { SystemCalls = 150, PageFaults = 2, AddressSpaceSwitches = 25, Interrupts = 10, Doorbells = 10, InterProcessor = 8, Timers = 0.5, Halts = 6, Msrs = 3, Privileged = 400 },
            Memory = new() { ReferencesPerInstruction = 0.38, HiddenWalkCycles = 12, ExposedWalk = 0.9, Regions = [new(Bytes.GiB(4), 0.006), new(Bytes.MiB(64), 0.02, 2), new(Bytes.MiB(4), 0.15, 8)] },
            Mix = new() { Branch = 0.2, Streaming = 0.25, CallReturn = 0.08, Indirect = 0.03, MemoryBound = 0.3 },
            KernelShare = 0.3,
            KernelBranches = 12_000,
        },
        new()
        {
            Name = "java-server",
            Source = "257 TLB misses for 100 000 instructions, 13.5 % of native time, 48 % of each walk hidden (Bhargava et al. 2008); events recalled",
            BaseCpi = 1.3,
            Events = new() { SystemCalls = 20, PageFaults = 3, AddressSpaceSwitches = 4, Interrupts = 2, Doorbells = 2, InterProcessor = 4, Timers = 0.4, Halts = 1, Privileged = 50 },
            Memory = new() { ReferencesPerInstruction = 0.35, HiddenWalkCycles = 20, Regions = [new(Bytes.MiB(512), 0.0075), new(Bytes.MiB(4), 0.2, 8)] },
            Mix = new() { Branch = 0.2, Streaming = 0.3, CallReturn = 0.1, Indirect = 0.05, MemoryBound = 0.2 },
            KernelShare = 0.08,
            KernelBranches = 3000,
            ColdInstructions = 20,
        },
        new()
        {
            Name = "spec-integer",
            Source = "faults, system calls and ticks in the proportion 6 : 6 : 1, fitted to binary translation's 4 % on SPECint 2000 (Adams and Agesen 2006); memory: 70 TLB misses for 100 000 instructions (Bhargava et al. 2008)",
            BaseCpi = 0.9,
            Events = new() { PageFaults = 16, SystemCalls = 16, Timers = 2.7 },
            Memory = new() { ReferencesPerInstruction = 0.35, Regions = [new(Bytes.MiB(128), 0.002), new(Bytes.MiB(2), 0.2, 8)] },
            Mix = new() { Branch = 0.25, Streaming = 0.35, CallReturn = 0.08, Indirect = 0.02, MemoryBound = 0.1 },
            KernelShare = 0.02,
            KernelBranches = 400,
        },
        new()
        {
            Name = "spec-float",
            Source = "18 TLB misses for 100 000 instructions (Bhargava et al. 2008); events as few as a batch job's, recalled",
            BaseCpi = 0.8,
            Events = new() { PageFaults = 3, SystemCalls = 2, Timers = 0.3 },
            Memory = new() { ReferencesPerInstruction = 0.4, Regions = [new(Bytes.MiB(256), 0.25, 64, IsSequential: true), new(Bytes.MiB(1), 0.3, 16)] },
            Mix = new() { FloatingPoint = 0.4, Streaming = 0.3, Branch = 0.05, MemoryBound = 0.2 },
            KernelShare = 0.01,
            KernelBranches = 100,
        },
        new()
        {
            Name = "memory-random",
            Source = "updates at random in 32 GiB, as GUPS: a reference in ten instructions; 95 % of a walk is waited for (Mitosis artefact 2020, 4 KiB against large pages)",
            BaseCpi = 2,
            Events = new() { Timers = 0.3 },
            Memory = new() { ReferencesPerInstruction = 0.2, ExposedWalk = 0.95, Regions = [new(Bytes.GiB(32), 0.5)] },
            Mix = new() { MemoryBound = 0.9 },
        },
        new()
        {
            Name = "graph",
            Source = "a search through a graph of 16 GiB whose hubs are hot; 90 % of a walk is waited for (PageRank in the Mitosis artefact 2020); shares recalled",
            BaseCpi = 1.8,
            Events = new() { Timers = 0.3, PageFaults = 1 },
            Memory = new() { ReferencesPerInstruction = 0.4, ExposedWalk = 0.9, Regions = [new(Bytes.GiB(16), 0.03), new(Bytes.GiB(1), 0.02, 4), new(Bytes.MiB(8), 0.2, 8)] },
            Mix = new() { MemoryBound = 0.6, Streaming = 0.2, Branch = 0.1 },
        },
        new()
        {
            Name = "key-value",
            Source = "look-ups in a store of 32 GiB whose keys are skewed; 80 % of a walk is waited for (B-tree, vMitosis artefact 2021); events as a network server's, recalled",
            BaseCpi = 1.6,
            Events = new() { SystemCalls = 80, Interrupts = 8, Doorbells = 8, InterProcessor = 3, Timers = 0.4, Halts = 2, AddressSpaceSwitches = 8, Privileged = 150 },
            Memory = new() { ReferencesPerInstruction = 0.38, ExposedWalk = 0.8, Regions = [new(Bytes.GiB(32), 0.015), new(Bytes.GiB(1), 0.02), new(Bytes.MiB(4), 0.2, 8)] },
            Mix = new() { MemoryBound = 0.5, Streaming = 0.2, Branch = 0.15, CallReturn = 0.05 },
            KernelShare = 0.3,
            KernelBranches = 8000,
        },
        new()
        {
            Name = "compute",
            Source = "integer work that fits the caches, and a tick; a definition",
            BaseCpi = 0.5,
            Events = new() { Timers = 0.1 },
        },
        new()
        {
            Name = "io-bound",
            Source = "a disk and a network card without paravirtual drivers: eight accesses to registers for an operation of 20 000 instructions (weak); else recalled",
            BaseCpi = 1.5,
            Events = new() { SystemCalls = 150, UserDevices = 200, KernelDevices = 100, Interrupts = 50, AddressSpaceSwitches = 40, Halts = 20, Timers = 1, Privileged = 800 },
            Memory = Small,
            Mix = new() { Branch = 0.2, Streaming = 0.5, CallReturn = 0.1 },
            KernelShare = 0.7,
            KernelBranches = 25_000,
        },
        new()
        {
            Name = "syscall-bound",
            Source = "a loop of trivial system calls: 1 000 instructions each; a definition",
            BaseCpi = 1,
            Events = new() { SystemCalls = 1000, Timers = 0.2 },
            Memory = Small,
            Mix = new() { Branch = 0.2, Streaming = 0.3, CallReturn = 0.1 },
            KernelShare = 0.7,
            KernelBranches = 10_000,
        },
        new()
        {
            Name = "table-batch",
            Source = "maps and unmaps of many pages at once, as a large allocator does; a definition",
            BaseCpi = 1,
            Events = new() { TableMaps = 800, TableUnmaps = 800, SystemCalls = 20, Timers = 0.2 },
            Memory = Small,
            Mix = new() { Branch = 0.2, Streaming = 0.4 },
            KernelShare = 0.8,
            KernelBranches = 2000,
        },
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(profile => profile.Name)];

    /// <summary>The one of that name; null when there is none.</summary>
    /// <param name="name">Such as <c>web-server</c>.</param>
    public static InstructionProfile? Find(string name)
    {
        foreach (var profile in All)
        {
            if (profile.Name == name)
                return profile;
        }

        return null;
    }

    /// <summary>The one of that name.</summary>
    /// <param name="name">Such as <c>web-server</c>.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static InstructionProfile Get(string name) =>
        Find(name) ?? throw new ArgumentException($"There is no profile '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
}
