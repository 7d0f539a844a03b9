// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Storage.Distributed;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>An object that is spread over the local devices of hosts.</summary>
[Named("distributed"), Doc("An object of a store that is spread over the local devices of hosts.")]
internal sealed record DistributedModel : DeviceModel
{
    [Key("nodes"), Doc("The local device of each host; each belongs to one store."), Required, NotEmpty, Example("[a, b, c, d]")]
    public IReadOnlyList<string> Nodes { get; init; } = [];

    [Key("size"), Doc("The object's size."), Required, AtLeast("1 B"), Example("100 GB")]
    public Bytes Size { get; init; }

    [Key("faults"), Doc("How many hosts may be lost."), Between(0, 3)]
    public int Faults { get; init; } = 1;

    [Key("layout"), Doc("mirror: whole copies and witnesses; parity: data and parity.")]
    public ObjectLayout Layout { get; init; } = ObjectLayout.Mirror;

    [Key("repairDelay"), Doc("How long a host may be away before its parts are made anew elsewhere."), AtLeast("0 s"), Example("1 h")]
    public SimDuration RepairDelay { get; init; } = SimDuration.FromHours(1);

    internal override IEnumerable<DeviceUse> Uses => Nodes.Select((name, i) => new DeviceUse(string.Create(CultureInfo.InvariantCulture, $"nodes[{i}]"), name ?? "", IsWhole: true));

    public override void Make(string name, DeviceRegistry rack)
    {
        var store = new DistributedStore(rack.Simulation, $"{name}/store", RepairDelay);
        for (var i = 0; i < Nodes.Count; i++)
        {
            var node = store.AddNode(rack[Nodes[i]]);
            rack.AddComponent(string.Create(CultureInfo.InvariantCulture, $"{name}/node-{i}"), node.Part, (ComponentVerb.Fail, node.Leave), (ComponentVerb.Repair, node.Return), (ComponentVerb.Lose, node.Lose));
        }

        var made = store.TryCreate(name, Size, new ObjectPolicy { FaultsToTolerate = Faults, Layout = Layout }, out var refusal) ?? throw new ArgumentException(refusal, "nodes");
        rack.Add(ChosenAs, made);
    }

    internal override string KeyOf(string parameter) => parameter == nameof(ObjectPolicy.FaultsToTolerate) ? "faults" : base.KeyOf(parameter);
}
