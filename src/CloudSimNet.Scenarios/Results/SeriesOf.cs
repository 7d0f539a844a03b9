// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Of what time series are taken, beside those of the whole model.</summary>
public enum SeriesOf
{
    /// <summary>Each host.</summary>
    Hosts,

    /// <summary>Each group of hosts.</summary>
    HostGroups,

    /// <summary>Each group of virtual machines.</summary>
    VmGroups,

    /// <summary>Each group of jobs.</summary>
    JobGroups,
}
