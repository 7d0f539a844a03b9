// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Datastores;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Files in a datastore, each opened by the host of its virtual machine and deleted at its end.</summary>
/// <param name="shared">The datastore.</param>
/// <param name="size">The size of each.</param>
/// <param name="provisioning">When each takes its space.</param>
internal sealed class DatastoreSpace(ScenarioDatastore shared, Bytes size, Provisioning provisioning) : DiskSpace(shared.Datastore.Name)
{
    /// <inheritdoc/>
    public override BlockDevice? TryGive(int index, string name, VirtualMachine? vm, out string refusal)
    {
        if (vm?.Host is { } host)
            shared.NoteAlive(host.Id);
        var datastore = shared.Datastore;
        if (datastore.TryCreate(name, size, provisioning) is not { } file)
        {
            refusal = $"'{datastore.Name}' had {datastore.Free} left of the {size} that a thick file needs";
            return null;
        }

        var opened = file.TryOpen(vm?.Host?.Id ?? ScenarioDatastore.Itself, OpenMode.ReadWrite, out var locked);
        refusal = locked ?? "";
        return opened;
    }

    /// <inheritdoc/>
    public override void TakeBack(BlockDevice given, VirtualMachine vm)
    {
        if (vm.State == VmState.Failed && vm.Host is { Power.State: HostPowerState.Failed })
            shared.Leave((DatastoreHandle)given);
        else
            shared.Delete((DatastoreHandle)given);
    }

    /// <inheritdoc/>
    public override Bytes UsedOf(BlockDevice given) => ((DatastoreHandle)given).File.Used;
}
