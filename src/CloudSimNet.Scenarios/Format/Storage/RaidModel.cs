// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Several devices as one: equal disks of its own, or devices that stand before it.</summary>
[Named("raid"), Doc("Several devices as one, with or without redundancy.")]
internal sealed record RaidModel : DeviceModel
{
    [Key("level"), Doc("How data and redundancy are spread."), Required, Example("raid-5")]
    public RaidWord Level { get; init; }

    [Key("disks"), Doc("How many disks of its own it has."), Between(1, 10_000), Example("8")]
    public int? Disks { get; init; }

    [Key("disk"), Doc("What each of its own disks is."), Example("hdd-15k")]
    public Choice<DriveModel>? Disk { get; init; }

    [Key("members"), Doc("In place of disks of its own, devices before it; each belongs to one array."), NotEmpty, Example("[a, b, c]")]
    public IReadOnlyList<string> Members { get; init; } = [];

    [Key("spares"), Doc("How many more disks of its own wait for a member to fail."), Between(0, 10_000)]
    public int Spares { get; init; }

    [Key("stripeUnit"), Doc("How much of a row one member holds."), Between("1 B", "1 GiB"), Example("64 KiB")]
    public Bytes StripeUnit { get; init; } = Bytes.B(65536);

    [Key("rebuildLimit"), Doc("The most that is rebuilt of each member; without it, what the members give."), AtLeast("1 bps"), Example("400 Mbps")]
    public DataRate? RebuildLimit { get; init; }

    [Key("unreadablePerBit"), Doc("The probability that a bit can't be read, for what a rebuild reads without redundancy."), AtLeast(0), LessThan(1e-3), Example("1e-15")]
    public double UnreadablePerBit { get; init; }

    internal override IEnumerable<DeviceUse> Uses => Members.Select((name, i) => new DeviceUse(string.Create(CultureInfo.InvariantCulture, $"members[{i}]"), name ?? "", IsWhole: true));

    protected internal override IEnumerable<(string Key, string Message)> Problems
    {
        get
        {
            if ((Disks is null) == (Members.Count == 0))
                yield return ("", "needs disks of its own or members, one of the two; write for instance disks: 8, disk: hdd-15k");
            else if ((Disks is null) != (Disk is null))
                yield return ("", "needs disks and disk together: how many, and what each is; write for instance disks: 8, disk: hdd-15k");
            else if (Disk is null && Spares > 0)
                yield return ("spares", "are disks of its own, and this array has none; give it disks in place of members, or leave them out");
        }
    }

    public override void Make(string name, DeviceRegistry rack)
    {
        var members = new List<BlockDevice>();
        foreach (var member in Members)
            members.Add(rack[member]);
        for (var i = 0; i < (Disks ?? 0); i++)
            members.Add(Own(string.Create(CultureInfo.InvariantCulture, $"{name}/{i}"), rack));
        var spec = new RaidSpec { Level = (RaidLevel)(int)Level, StripeUnit = StripeUnit, RebuildLimit = RebuildLimit ?? DataRate.Zero, UnreadablePerBit = UnreadablePerBit };
        var array = new RaidArray(rack.Simulation, name, spec, members);
        for (var i = 0; i < Spares; i++)
            array.AddSpare(Own(string.Create(CultureInfo.InvariantCulture, $"{name}/spare-{i}"), rack));

        rack.AddComponent($"{name}/power", array.Power, (ComponentVerb.Fail, array.PowerOff), (ComponentVerb.Repair, array.PowerOn));
        rack.Add(ChosenAs, array, new RebuildAccount(array));
    }

    internal override string KeyOf(string parameter) => parameter == "members" && Disks is not null ? "disks" : base.KeyOf(parameter);

    private CloudSimNet.Storage.Devices.Drive Own(string name, DeviceRegistry rack)
    {
        var made = Disk!.Value.Drive(rack.Simulation, name);
        rack.AddDrive(made);
        return made;
    }
}
