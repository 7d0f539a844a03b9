// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>The controllers of an array as data.</summary>
public sealed record ControllerSpec
{
    /// <summary>How many there are: 1, or 2 that mirror each other's cache.</summary>
    public int Controllers { get; init; } = 1;

    /// <summary>When writes are acknowledged. Two controllers without a battery write through while one of them is down.</summary>
    public WritePolicy Policy { get; init; } = WritePolicy.Through;

    /// <summary>Whether a battery (or flash) keeps the memory when no controller runs.</summary>
    public bool HasBattery { get; init; }

    /// <summary>How much written data it holds that isn't on the devices yet; not negative.</summary>
    public Bytes WriteMemory { get; init; } = Bytes.GiB(1);

    /// <summary>How much data it keeps for reading again, the least recently used dropped first; not negative.</summary>
    public Bytes ReadMemory { get; init; }

    /// <summary>How long a request takes that the memory serves; not negative.</summary>
    public SimDuration MemoryLatency { get; init; } = SimDuration.FromNanoseconds(100_000);

    /// <summary>How long nothing is served after one of two has failed; not negative.</summary>
    public SimDuration FailoverTime { get; init; } = SimDuration.FromSeconds(5);

    /// <summary>How many writes from memory to the devices are under way at most; at least 1.</summary>
    public int DestageDepth { get; init; } = 16;

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (Controllers is not (1 or 2))
            throw new ArgumentOutOfRangeException(nameof(Controllers), Controllers, $"There must be 1 or 2 controllers, not {Controllers}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(WriteMemory, Bytes.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ReadMemory, Bytes.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MemoryLatency, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(FailoverTime, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(DestageDepth, 1);
    }
}
