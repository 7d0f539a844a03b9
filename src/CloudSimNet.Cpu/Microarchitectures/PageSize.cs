// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>How much memory one translation covers.</summary>
public enum PageSize
{
    /// <summary>4 KiB: the leaf is in the lowest table.</summary>
    Small,

    /// <summary>2 MiB: the leaf is one table higher.</summary>
    Large,

    /// <summary>1 GiB: the leaf is two tables higher.</summary>
    Huge,
}
