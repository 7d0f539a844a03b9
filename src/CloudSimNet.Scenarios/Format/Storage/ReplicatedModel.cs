// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Storage.Replication;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device on two sides of a line.</summary>
[Named("replicated"), Doc("A device that is kept on two sides of a line.")]
internal sealed record ReplicatedModel : DeviceModel
{
    [Key("primary"), Doc("The device that serves."), Required, NotEmpty, Example("here")]
    public string Primary { get; init; } = "";

    [Key("secondary"), Doc("The device that takes over when the primary is given up; at least as large."), Required, NotEmpty, Example("there")]
    public string Secondary { get; init; } = "";

    [Key("mode"), Doc("synchronous: a write is acknowledged when both sides have it; asynchronous: when the primary has it, and what has changed is shipped at intervals."), Required, Example("asynchronous")]
    public ReplicationMode Mode { get; init; }

    [Key("interval"), Doc("Of an asynchronous one: the time from one shipping's beginning to the next one's."), Between("1 ms", "365 d"), Example("5 min")]
    public SimDuration Interval { get; init; } = SimDuration.FromSeconds(300);

    [Key("whenApart"), Doc("Of a synchronous one: whether writes stall while the secondary can't be reached, or continue on the primary alone.")]
    public WhenApart WhenApart { get; init; } = WhenApart.Stall;

    [Key("blockSize"), Doc("The size of the blocks by which changes are noted and shipped."), Between("4 KiB", "1 GiB"), Example("64 KiB")]
    public Bytes BlockSize { get; init; } = Bytes.B(65536);

    [Key("link"), Doc("What lies between the two sides."), Required, Example("{ rate: 1 Gbps, latency: 5 ms }")]
    public ReplicaLinkModel? Link { get; init; }

    internal override IEnumerable<DeviceUse> Uses => [new("primary", Primary), new("secondary", Secondary)];

    internal override (string Key, OverModel Ends)? Way => Link?.Over is { } over ? ("link.over", over) : null;

    internal override string KeyOf(string parameter) => parameter is "from" or "to" && Link?.Over is not null ? "link.over" : base.KeyOf(parameter);

    protected internal override IEnumerable<(string Key, string Message)> Problems
    {
        get
        {
            if (Primary.Length > 0 && Primary == Secondary)
                yield return ("secondary", $"is the primary, '{Primary}', too; a replica has two sides");
            if (Link is { Over: not null, Rate: not null } or { Over: not null, Latency: not null } or { Over: not null, Kilometres: not null })
                yield return ("link", "leads over the network, whose links have the rate and the latency; leave out 'over', or the rate, latency and kilometres");
            if (Link is { Over: null, Rate: null })
                yield return ("link.rate", "is required but missing; write for instance \"rate: 1 Gbps\", or name nodes of the network with 'over'");
            if (Link is { Latency: not null, Kilometres: not null })
                yield return ("link", "has a latency and kilometres, which say the same; give one of them");
        }
    }

    public override void Make(string name, DeviceRegistry rack)
    {
        var link = Link!.Over is { } over ? new SiteLink(rack.Way(over)) : new SiteLink(rack.Simulation, Link.Rate!.Value, Link.Latency ?? SiteLink.FibreLatency(Link.Kilometres ?? 0));
        var device = new ReplicatedDevice(name, rack[Primary], rack[Secondary], link, new ReplicationSpec { Mode = Mode, Interval = Interval, WhenApart = WhenApart, BlockSize = BlockSize });
        rack.AddComponent(name, null, (ComponentVerb.FailOver, () => FailOver(device)));
        rack.AddComponent($"{name}/link", link.Part, (ComponentVerb.Fail, link.Fail), (ComponentVerb.Repair, link.Repair));
        rack.AddReplica(device);
        rack.Add(ChosenAs, device);
    }

    // What has been given up can't be given up again.
    private static void FailOver(ReplicatedDevice device)
    {
        if (!device.HasFailedOver)
            device.FailOver();
    }
}
