// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>In which order the hosts of several groups get their ids.</summary>
public enum HostOrder
{
    /// <summary>All hosts of the first group, then all of the second.</summary>
    Grouped,

    /// <summary>One host of each group in turn.</summary>
    Interleaved,
}
