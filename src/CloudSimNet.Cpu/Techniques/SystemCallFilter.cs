// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Techniques;

/// <summary>What looks at each system call of a container.</summary>
public enum SystemCallFilter
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A bitmap of calls that are always allowed: 29 ns for each.</summary>
    Bitmap,

    /// <summary>Filter programs, run at each call: 18 ns and 22 ns for each program.</summary>
    Programs,
}
