// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;

namespace CloudSimNet.Scenarios.Results;

/// <summary>A host, as a line of a table.</summary>
/// <param name="Datacenter">Its datacenter.</param>
/// <param name="Host">The host.</param>
/// <param name="Until">The end of the run.</param>
internal sealed record HostLine(Datacenter Datacenter, Host Host, SimTime Until)
{
    private HostCycles? cycles;

    /// <summary>Where its cycles went.</summary>
    public HostCycles Cycles => cycles ??= Host.Cycles;
}
