// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Hosts as components to which something can happen: host 17 of datacenter lyon, counted from 0, is <c>lyon/host-17</c>.</summary>
internal static class HostComponents
{
    private const string Separator = "/host-";

    /// <summary>Adds the names of a datacenter's hosts.</summary>
    public static void AddNames(DatacenterDocument datacenter, ComponentNames names)
    {
        var count = 0L;
        foreach (var group in datacenter.Hosts)
            count += group?.Count ?? 0;
        if (datacenter.Name.Length > 0)
            names.AddFamily(datacenter.Name + Separator, count, ComponentVerb.Fail, ComponentVerb.Repair, ComponentVerb.PowerOff, ComponentVerb.PowerOn);
    }

    /// <summary>What to call when something happens to a host; null for a name that isn't a host's.</summary>
    public static Action? Find(Simulation simulation, string name, ComponentVerb verb)
    {
        foreach (var datacenter in simulation.Datacenters)
        {
            if (!name.StartsWith(datacenter.Name + Separator, StringComparison.Ordinal)
                || !int.TryParse(name.AsSpan(datacenter.Name.Length + Separator.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                || position >= datacenter.Hosts.Count)
                continue;
            var host = datacenter.Hosts[position];
            return verb switch
            {
                ComponentVerb.Fail => host.Fail,
                ComponentVerb.Repair => host.Repair,
                ComponentVerb.PowerOff => () => host.PowerOff(force: true),
                ComponentVerb.PowerOn => () => host.PowerOn(),
                _ => null,
            };
        }

        return null;
    }
}
