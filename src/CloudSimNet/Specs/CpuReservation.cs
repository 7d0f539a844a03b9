// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>How much of a host's CPU admission sets aside for a virtual machine.</summary>
public readonly record struct CpuReservation
{
    private readonly bool isExplicit;
    private readonly Frequency amount;

    private CpuReservation(Frequency amount) => (isExplicit, this.amount) = (true, amount);

    /// <summary>Admission counts every virtual core at its clock limit, or at the host's clock where that is lower. Nothing is guaranteed beyond the
    /// fair share. The default.</summary>
    public static CpuReservation AllVirtualCpus => default;

    /// <summary>Admission counts nothing.</summary>
    public static CpuReservation None => new(Frequency.Zero);

    /// <summary>Whether an amount was stated.</summary>
    public bool IsExplicit => isExplicit;

    /// <summary>The amount that was stated, for all virtual cores together.</summary>
    public Frequency Amount => amount;

    /// <summary>
    /// Admission counts this much, for all virtual cores together, and the host guarantees it (divided by its overcommitment) as far as the virtual
    /// machine asks for it. A host
    /// whose cores are too slow to deliver it on so many virtual cores refuses the request.
    /// </summary>
    public static CpuReservation Of(Frequency amount) => new(amount);

    /// <summary>The amount, or <c>all virtual cores</c>.</summary>
    public override string ToString() => isExplicit ? amount.ToString() : "all virtual cores";
}
