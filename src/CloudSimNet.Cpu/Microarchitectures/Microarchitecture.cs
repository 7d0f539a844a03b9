// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>A processor as the cost model sees it: what it offers, how it translates addresses, and what its transitions cost.</summary>
/// <remarks>
/// Known ones are in <see cref="MicroarchitectureCatalogue"/>; others are made from them by <c>with</c>. Left out: instruction TLBs, hyper-threads,
/// turbo (a measured figure in
/// nanoseconds is turned into cycles of the nominal clock), and prefetching of page tables.
/// </remarks>
public sealed record Microarchitecture
{
    /// <summary>A processor that isn't modelled: it has no features, and its transitions and walks cost nothing.</summary>
    public static Microarchitecture Unmodelled { get; } = new()
    {
        Name = "unmodelled",
        Title = "a processor that isn't modelled",
        Year = 0,
        Source = "a definition",
        Clock = Frequency.GHz(1),
        Features = Features.None,
        FirstTlb = new() { Small = TlbGeometry.None },
        SecondTlb = new() { Small = TlbGeometry.None },
        WalkCaches = WalkCaches.None,
        Memory = new() { Second = new(Bytes.Zero, 1, 0), Last = new(Bytes.Zero, 1, 0), MemoryCycles = 0 },
        Kernel = new() { SystemCall = 0, PageFault = 0, Exception = 0, AddressSpaceSwitch = 0, Interrupt = 0, Privileged = 0, DeviceAccess = 0 },
        Exits = new() { Transition = 0, Dispatch = 0, SoftwareFactor = 0 },
        SystemFactor = 0,
    };

    /// <summary>The name that commands and files use, such as <c>cascade-lake</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, with a part that stands for it.</summary>
    public required string Title { get; init; }

    /// <summary>When it came out.</summary>
    public required int Year { get; init; }

    /// <summary>Where its figures come from, and which of them are recalled.</summary>
    public required string Source { get; init; }

    /// <summary>What it executes.</summary>
    public InstructionSet InstructionSet { get; init; } = InstructionSet.X64;

    /// <summary>Its nominal clock.</summary>
    public required Frequency Clock { get; init; }

    /// <summary>Cycles of a profile's base work on it, relative to a Skylake core.</summary>
    public double RelativeCpi { get; init; } = 1;

    /// <summary>What it offers to hypervisors.</summary>
    public required Features Features { get; init; }

    /// <summary>Which defences are switched on.</summary>
    public Mitigations Mitigations { get; init; }

    /// <summary>Levels of its page tables: 4, or 5 with the larger address space.</summary>
    public int PagingLevels { get; init; } = 4;

    /// <summary>The first-level TLB for data.</summary>
    public required TlbLevel FirstTlb { get; init; }

    /// <summary>The second-level TLB; its sizes are none on parts that have one level.</summary>
    public required TlbLevel SecondTlb { get; init; }

    /// <summary>What shortens its page walks.</summary>
    public required WalkCaches WalkCaches { get; init; }

    /// <summary>Where its page walks find their entries.</summary>
    public required MemoryHierarchy Memory { get; init; }

    /// <summary>Kernel transitions without virtualization.</summary>
    public required KernelCosts Kernel { get; init; }

    /// <summary>What leaving a guest costs.</summary>
    public required ExitCosts Exits { get; init; }

    /// <summary>Cycles that the kernels and hypervisors of the Pentium 4's time take on it, relative to a Pentium 4: for techniques whose costs are
    /// known from there alone.</summary>
    public double SystemFactor { get; init; } = 1;

    /// <summary>Whether it has a feature.</summary>
    public bool Has(Features feature) => (Features & feature) == feature;

    /// <summary>What an entry of its TLBs covers of a page of some size: all, or a smaller page where no level has entries for so large ones.</summary>
    /// <param name="size">The page's size; the smaller one, when two tables translate.</param>
    public PageSize CoveredByEntry(PageSize size)
    {
        while (size > PageSize.Small && FirstTlb.Reach(size) == 0 && SecondTlb.Reach(size) == 0)
            size--;
        return size;
    }

    /// <summary>Everything that is wrong with it: the path in it, the value, and what is allowed. Empty when nothing is.</summary>
    public IReadOnlyList<string> Problems() => MicroarchitectureProblems.Of(this);

    /// <summary>Whether a defence is switched on.</summary>
    public bool Uses(Mitigations mitigation) => (Mitigations & mitigation) == mitigation;
}
