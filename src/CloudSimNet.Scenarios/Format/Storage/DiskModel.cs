// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A virtual disk, which can move.</summary>
[Named("disk"), Doc("A virtual disk, which can move from device to device while it is in use.")]
internal sealed record DiskModel : DeviceModel
{
    [Key("device"), Doc("The device that it lies on at first."), Required, NotEmpty, Example("array")]
    public string Device { get; init; } = "";

    [Key("size"), Doc("Its size; that of the device it lies on unless stated."), AtLeast("1 B"), Example("100 GB")]
    public Bytes? Size { get; init; }

    internal override IEnumerable<DeviceUse> Uses => [new("device", Device)];

    public override void Make(string name, DeviceRegistry rack)
    {
        var disk = new VirtualDisk(name, rack[Device], Size);
        rack.Add(ChosenAs, disk);
    }

    internal override string KeyOf(string parameter) => parameter == "backing" ? "size" : base.KeyOf(parameter);
}
