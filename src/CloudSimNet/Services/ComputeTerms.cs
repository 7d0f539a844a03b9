// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Services;

/// <summary>How a request computes. Keep one for all requests.</summary>
public sealed record ComputeTerms
{
    /// <summary>A weight of 1, and the virtual machine's own kind of work.</summary>
    public static ComputeTerms Default { get; } = new();

    /// <summary>The weight against other requests and jobs on a time-shared machine; from 1e-6 to 1e9.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public double Weight
    {
        get => Claim.Weight;
        init => Claim = value is >= 1e-6 and <= 1e9 ? Claim with { Weight = value } : throw new ArgumentOutOfRangeException(nameof(value), value, "A weight must be from 1e-6 to 1e9.");
    }

    /// <summary>What kind of work it is, which decides what it costs; null for that of the virtual machine.</summary>
    public InstructionProfile? Profile
    {
        get => Claim.Profile;
        init => Claim = Claim with { Profile = value };
    }

    /// <summary>The same as what stands in a machine's line.</summary>
    internal JobSpec Claim { get; private init; } = new() { Work = Instructions.Zero };
}
