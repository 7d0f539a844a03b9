// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Specs;

/// <summary>A virtual machine's weight against the others on a host that can't give everyone what it asks for.</summary>
public readonly record struct CpuWeight
{
    private CpuWeight(double shares) => Shares = shares;

    /// <summary>One for each virtual core that has work, as a scheduler of threads does it. The default.</summary>
    public static CpuWeight RunnableVirtualCpus => default;

    /// <summary>The stated shares; 0 when the weight follows the runnable virtual cores.</summary>
    public double Shares { get; }

    /// <summary>A fixed weight, whatever number of virtual cores has work.</summary>
    /// <param name="shares">From 1e-6 to 1e9.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shares"/> is out of range.</exception>
    public static CpuWeight Of(double shares)
    {
        if (!(shares is >= 1e-6 and <= 1e9))
            throw new ArgumentOutOfRangeException(nameof(shares), shares, "A weight must be from 1e-6 to 1e9.");
        return new(shares);
    }

    /// <summary>The shares, or <c>runnable virtual cores</c>.</summary>
    public override string ToString() => Shares > 0 ? Shares.ToString("R", CultureInfo.InvariantCulture) : "runnable virtual cores";
}
