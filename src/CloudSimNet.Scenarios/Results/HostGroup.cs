// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Hosts that were asked for together.</summary>
/// <param name="Name">What they are called.</param>
/// <param name="Datacenter">Their datacenter.</param>
/// <param name="Positions">Their positions among its hosts; made anew each time, so that groups that nobody asks for hold nothing.</param>
internal sealed record HostGroup(string Name, Datacenter Datacenter, Func<IEnumerable<int>> Positions)
{
    /// <summary>The hosts.</summary>
    public Host[] ToArray() => [.. Positions().Select(position => Datacenter.Hosts[position])];
}
