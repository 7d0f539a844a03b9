// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Admission;

/// <summary>Capacity of one host that is promised to somebody: reserved, committed when it is used for what it was reserved for, resized, and
/// released once.</summary>
/// <remarks>The hold is the only way to a host's capacity, so what is free and what is held always add up to what there is. It lies in what it is
/// held for, such as a stay, which names the host: whoever hands it on lets go of it.</remarks>
internal struct Hold
{
    private bool isReleased;

    private Hold(HoldAmount amount, HoldPurpose purpose) => (Amount, Purpose) = (amount, purpose);

    /// <summary>How much is held.</summary>
    public HoldAmount Amount { readonly get; private set; }

    /// <summary>Why it is held.</summary>
    public HoldPurpose Purpose { readonly get; private set; }

    /// <summary>Promises capacity of a host. Whoever asks has found that it is free, or overbooks on purpose.</summary>
    public static Hold Reserve(HostCapacity host, HoldAmount amount, HoldPurpose purpose)
    {
        host.Book(amount.CpuHz, amount.MemoryBytes, IsMachine(purpose) ? 1 : 0);
        return new Hold(amount, purpose);
    }

    /// <summary>What was reserved is used from now on, for another purpose than before.</summary>
    public void Commit(HostCapacity host, HoldPurpose purpose)
    {
        MustBeHeld();
        var machines = (IsMachine(purpose) ? 1 : 0) - (IsMachine(Purpose) ? 1 : 0);
        if (machines != 0)
            host.Book(0, 0, machines);
        Purpose = purpose;
    }

    /// <summary>Holds another amount from now on.</summary>
    /// <returns>False, with nothing changed, when the host hasn't so much more.</returns>
    public bool TryResize(HostCapacity host, HoldAmount amount)
    {
        MustBeHeld();
        var (cpuHz, memoryBytes) = (amount.CpuHz - Amount.CpuHz, amount.MemoryBytes - Amount.MemoryBytes);
        if ((cpuHz > 0 && cpuHz > host.Now.FreeCpuHz) || (memoryBytes > 0 && memoryBytes > host.Now.FreeMemoryBytes))
            return false;
        host.Book(cpuHz, memoryBytes, 0);
        Amount = amount;
        return true;
    }

    /// <summary>Gives it back.</summary>
    public void Release(HostCapacity host)
    {
        MustBeHeld();
        isReleased = true;
        host.Book(-Amount.CpuHz, -Amount.MemoryBytes, IsMachine(Purpose) ? -1 : 0);
    }

    private static bool IsMachine(HoldPurpose purpose) => purpose is HoldPurpose.Running or HoldPurpose.IncomingMigration;

    private readonly void MustBeHeld()
    {
        if (isReleased)
            throw new InvalidOperationException("The capacity was given back before; a hold is released once, and nothing can be done with it afterwards.");
    }
}
