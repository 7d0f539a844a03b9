// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Scenarios of virtual machines with disks, whose operations take 1 ms on a device that does 1000 a second, and 10 µs of a core.</summary>
internal static class VmDiskLab
{
    /// <summary>A scenario of one group, each of whose virtual machines has a disk.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="vms">The keys of the group beside its name and its type.</param>
    /// <param name="type">The keys of the type beside the memory.</param>
    /// <param name="devices">The devices.</param>
    /// <param name="rest">What else there is; the first lines belong to the storage.</param>
    public static string Text(string disk, string vms = "count: 1", string type = "vcpus: 1", string devices = StorageLab.Flat, string rest = "") => $"""
        version: 2
        name: disks
        datacenters: [{"{"} name: a, placement: first-fit, hosts: [{"{"} cores: 8, clock: 1 GHz, memory: 64 GiB, processor: cascade-lake {"}"}] {"}"}]
        vms: [{"{"} name: app, {vms}, type: {"{"} memory: 1 GiB, {type} {"}"}, disks: [{"{"} {disk} {"}"}] {"}"}]
        storage:
          devices: [{devices}]
        {rest}
        """;
}
