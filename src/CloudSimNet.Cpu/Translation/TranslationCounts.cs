// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Translation;

/// <summary>What the translation of addresses came to in a run.</summary>
public sealed record TranslationCounts
{
    /// <summary>Loads and stores.</summary>
    public long References { get; internal init; }

    /// <summary>Those whose translation was in the first TLB.</summary>
    public long FirstHits { get; internal init; }

    /// <summary>Those whose translation was in the second TLB.</summary>
    public long SecondHits { get; internal init; }

    /// <summary>Those that took a walk.</summary>
    public long Walks { get; internal init; }

    /// <summary>Cycles that walks took in the guest's table, or in the one table there is; whether waited for or not.</summary>
    public double GuestCycles { get; internal init; }

    /// <summary>Cycles that walks took in the host's table; whether waited for or not.</summary>
    public double NestedCycles { get; internal init; }

    /// <summary>Cycles of the last reads of walks of two tables, which are the host's leaves for the data.</summary>
    public double LastLeafCycles { get; internal init; }

    /// <summary>Entries of the guest's table that walks read from caches or memory.</summary>
    public long GuestReferences { get; internal init; }

    /// <summary>Entries of the host's table that walks read from caches or memory.</summary>
    public long NestedReferences { get; internal init; }

    /// <summary>Pages mapped in the guest's table because they weren't present.</summary>
    public long DemandFaults { get; internal init; }

    /// <summary>Pages mapped in the host's table because they weren't present.</summary>
    public long NestedFaults { get; internal init; }

    /// <summary>Accessed bits that were set, in all tables.</summary>
    public long AccessedUpdates { get; internal init; }

    /// <summary>Dirty bits that were set, in all tables.</summary>
    public long DirtyUpdates { get; internal init; }

    /// <summary>Walks for each load and store; 0 without any.</summary>
    public double WalkRate => References == 0 ? 0 : (double)Walks / References;

    /// <summary>Entries that a walk read in the mean, of both tables; 0 without walks.</summary>
    public double ReferencesPerWalk => Walks == 0 ? 0 : (double)(GuestReferences + NestedReferences) / Walks;

    /// <summary>Cycles that a walk took in the mean; 0 without walks.</summary>
    public double CyclesPerWalk => Walks == 0 ? 0 : (GuestCycles + NestedCycles) / Walks;
}
