// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>How a host gives its cores to virtual machines.</summary>
public enum CpuSharing
{
    /// <summary>Virtual cores are scheduled over all cores; admission counts reservations.</summary>
    TimeShared,

    /// <summary>Each virtual core holds a whole core of its own, whatever its clock limit; admission counts cores.</summary>
    SpaceShared,
}
