// SPDX-License-Identifier: MIT
namespace CloudSimNet.Admission;

/// <summary>The capacity of one host in its datacenter's index: what a <see cref="Hold"/> books on.</summary>
/// <param name="Index">The datacenter's.</param>
/// <param name="Position">The host's place in it.</param>
internal readonly record struct HostCapacity(CapacityIndex Index, int Position)
{
    /// <summary>What is free and held now.</summary>
    public ref readonly CapacityIndex.HostSlot Now => ref Index[Position];

    /// <summary>Takes capacity, or with negative amounts gives it back.</summary>
    public void Book(long cpuHz, long memoryBytes, int machines) => Index.Book(Position, cpuHz, memoryBytes, machines);
}
