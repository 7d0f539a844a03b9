// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device of the storage in a scenario file.</summary>
[Doc("A device: its name, and what it is.")]
public sealed record StorageDeviceDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, by which other devices, loads, moves and events know it."), Required, NotEmpty, Example("array")]
    public string Name { get; init; } = "";

    /// <summary>What it is.</summary>
    [Key("model"), Doc("What it is: a disk, flash or array by itself, or something that stands on devices before it; such as hdd-15k, or {name: raid, level: raid-5, disks: 8, disk: hdd-15k}."), Required, Example("hdd-15k")]
    public Choice<DeviceModel>? Model { get; init; }
}
