// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Failures;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Hosts as components to which something can happen: host 17 of datacenter lyon, counted from 0, is <c>lyon/host-17</c>, and
/// host 2 of the group big is <c>big[2]</c>.</summary>
internal static class HostComponents
{
    private const string Separator = "/host-";

    /// <summary>The verbs.</summary>
    public static ComponentVerb[] Verbs { get; } = [ComponentVerb.Fail, ComponentVerb.Repair, ComponentVerb.PowerOff, ComponentVerb.PowerOffIfEmpty, ComponentVerb.PowerOn];

    /// <summary>Adds the names of a datacenter's hosts.</summary>
    public static void AddNames(DatacenterDocument datacenter, ComponentNames names)
    {
        var count = 0L;
        foreach (var group in datacenter.Hosts)
            count += group?.Count ?? 0;
        if (datacenter.Name.Length > 0)
            names.AddFamily(datacenter.Name + Separator, count, Verbs);
    }

    /// <summary>Adds the groups of a datacenter's hosts that have names.</summary>
    public static void AddGroups(DatacenterPart datacenter, ComponentActions actions)
    {
        int[] counts = [.. datacenter.Hosts.Select(static group => group.Count)];
        for (var i = 0; i < counts.Length; i++)
        {
            if (datacenter.Hosts[i].Name is not { } name)
                continue;
            var positions = new HostPositions(datacenter.Order, counts, i);
            actions.AddGroup(name, counts[i], number => string.Create(CultureInfo.InvariantCulture, $"{datacenter.Name}{Separator}{positions.Of(number)}"));
        }
    }

    /// <summary>What to call when something happens to a host; null for a name that isn't a host's.</summary>
    public static Func<string?>? Find(Simulation simulation, string name, ComponentVerb verb)
    {
        if (HostOf(simulation, name) is not { } host || !Verbs.Contains(verb))
            return null;
        return () => Do(host, verb);
    }

    /// <summary>A host as a part that stands in domains; null for a name that isn't a host's.</summary>
    public static FailurePart? FindPart(Simulation simulation, string name) => HostOf(simulation, name)?.Part;

    private static Host? HostOf(Simulation simulation, string name)
    {
        foreach (var datacenter in simulation.Datacenters)
        {
            if (name.StartsWith(datacenter.Name + Separator, StringComparison.Ordinal)
                && int.TryParse(name.AsSpan(datacenter.Name.Length + Separator.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position)
                && position < datacenter.Hosts.Count)
                return datacenter.Hosts[position];
        }

        return null;
    }

    private static string? Do(Host host, ComponentVerb verb)
    {
        var isDone = true;
        switch (verb)
        {
            case ComponentVerb.Fail:
                host.Fail();
                break;
            case ComponentVerb.Repair:
                host.Repair();
                break;
            case ComponentVerb.PowerOn:
                isDone = host.PowerOn();
                break;
            default:
                isDone = host.PowerOff(force: verb == ComponentVerb.PowerOff);
                break;
        }

        return isDone ? null : Standing(host, verb);
    }

    private static string Standing(Host host, ComponentVerb verb) => host.Power.State switch
    {
        HostPowerState.On when verb == ComponentVerb.PowerOffIfEmpty => string.Create(CultureInfo.InvariantCulture, $"{host.VmCount} virtual machines are on it"),
        HostPowerState.On => "it is on",
        HostPowerState.Starting => "it is booting",
        HostPowerState.Stopping => "it is being switched off",
        HostPowerState.Failed => "it has failed",
        _ => "it is off",
    };
}
