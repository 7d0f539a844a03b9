// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device as a host sees it over a storage network of its own.</summary>
[Named("lun"), Doc("A device as a host sees it over a storage network.")]
internal sealed record LunModel : DeviceModel
{
    [Key("of"), Doc("The device."), Required, NotEmpty, Example("shelf")]
    public string Of { get; init; } = "";

    [Key("protocol"), Doc("What is spoken, and how fast each link is."), Required, Choices("storage protocol"), Example("fc-8")]
    public Choice<LunProtocol>? Protocol { get; init; }

    [Key("hostPorts"), Doc("Ports of the host; port i is linked to switch i modulo the number of switches."), Between(1, 64)]
    public int HostPorts { get; init; } = 2;

    [Key("arrayPorts"), Doc("Ports of the device; port i is linked to switch i modulo the number of switches."), Between(1, 64)]
    public int ArrayPorts { get; init; } = 2;

    [Key("switches"), Doc("Switches, not linked to each other; with 0, port i of the device is linked to port i modulo their number of the host."), Between(0, 64)]
    public int Switches { get; init; } = 2;

    [Key("kilometres"), Doc("How long the links to the device's ports are, in kilometres."), Between(0, 100_000), Example("10")]
    public double Kilometres { get; init; }

    [Key("over"), Doc("Nodes of the scenario's network that it talks between over one path, in place of links, ports and switches of its own; of the protocol then only the name and the share of data in what is sent count."), Example("{ from: host-0, to: host-9 }")]
    public OverModel? Over { get; init; }

    [Key("policy"), Doc("round-robin: paths take turns; fixed: the first that is up; least-queue: the one with the fewest requests.")]
    public PathPolicy Policy { get; init; } = PathPolicy.RoundRobin;

    [Key("allPathsDownTimeout"), Doc("How long a request waits while all paths are down before it ends as unavailable."), AtLeast("0 s"), Example("30 s")]
    public SimDuration AllPathsDownTimeout { get; init; } = SimDuration.Forever;

    internal override IEnumerable<DeviceUse> Uses => [new("of", Of)];

    internal override (string Key, OverModel Ends)? Way => Over is { } over ? ("over", over) : null;

    protected internal override IEnumerable<(string Key, string Message)> Problems
    {
        get
        {
            if (Over is null)
                yield break;
            const string Own = "is of links of its own, and it talks over the network; leave out this or 'over'";
            var own = new LunModel();
            if (HostPorts != own.HostPorts)
                yield return ("hostPorts", Own);
            if (ArrayPorts != own.ArrayPorts)
                yield return ("arrayPorts", Own);
            if (Switches != own.Switches)
                yield return ("switches", Own);
            if (Kilometres != own.Kilometres)
                yield return ("kilometres", Own);
        }
    }

    public override void Make(string name, DeviceRegistry rack)
    {
        var (protocol, rate) = Protocol!.Value;
        var fabric = new StorageFabric(rack.Simulation, protocol);
        var host = fabric.AddInitiator($"{name}/host");
        var (ports, switches, ends, links) = Over is null ? OwnLinks(name, fabric, host, rate) : OverNetwork(name, fabric, host, rack.Way(Over));
        var lun = fabric.Map(name, rack[Of], host, ends, new MultipathSpec { Policy = Policy, AllPathsDownTimeout = AllPathsDownTimeout });

        foreach (var element in (IEnumerable<FabricElement>)[.. ports, .. switches, .. ends])
            Component(element.Name, element, rack);
        for (var i = 0; i < links.Count; i++)
            Component(string.Create(CultureInfo.InvariantCulture, $"{name}/link-{i}"), links[i], rack);
        rack.Add(ChosenAs, lun);
    }

    internal override string KeyOf(string parameter) => parameter switch
    {
        "ports" => "switches",
        "from" or "to" when Over is not null => "over",
        _ => base.KeyOf(parameter),
    };

    private static (HostPort[] Ports, FabricSwitch[] Switches, ArrayPort[] Ends, List<FabricLink> Links) OverNetwork(string name, StorageFabric fabric, Initiator host, NetworkWay over)
    {
        var (ports, ends) = (Several(name, "host-port", 1, host.AddPort), Several(name, "array-port", 1, fabric.AddArrayPort));
        return (ports, [], ends, [fabric.Link(ports[0], ends[0], over)]);
    }

    private (HostPort[] Ports, FabricSwitch[] Switches, ArrayPort[] Ends, List<FabricLink> Links) OwnLinks(string name, StorageFabric fabric, Initiator host, DataRate rate)
    {
        var ports = Several(name, "host-port", HostPorts, host.AddPort);
        var switches = Several(name, "switch", Switches, fabric.AddSwitch);
        var ends = Several(name, "array-port", ArrayPorts, fabric.AddArrayPort);
        var links = new List<FabricLink>();
        for (var i = 0; i < ports.Length && switches.Length > 0; i++)
            links.Add(fabric.Link(ports[i], switches[i % switches.Length], rate));
        for (var i = 0; i < ends.Length; i++)
            links.Add(fabric.Link(switches.Length > 0 ? switches[i % switches.Length] : ports[i % ports.Length], ends[i], rate, Kilometres));
        return (ports, switches, ends, links);
    }

    private static T[] Several<T>(string name, string kind, int count, Func<string, T> add)
    {
        var made = new T[count];
        for (var i = 0; i < count; i++)
            made[i] = add(string.Create(CultureInfo.InvariantCulture, $"{name}/{kind}-{i}"));
        return made;
    }

    private static void Component(string name, FabricElement element, DeviceRegistry rack) =>
        rack.AddComponent(name, element.Part, (ComponentVerb.Fail, element.Fail), (ComponentVerb.Repair, element.Repair));
}
