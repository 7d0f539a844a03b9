// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Virtual machines of a group as clients of a file server.</summary>
/// <param name="load">What they ask.</param>
/// <param name="members">Which.</param>
internal sealed class FileLoadOfVms(FileLoad load, GroupReference members) : IVmUser
{
    private readonly Dictionary<int, MountedFolder> mounted = [];

    /// <inheritdoc/>
    public void Start(VirtualMachine vm, int index)
    {
        if (index < members.First || index > (members.Last ?? long.MaxValue))
            return;
        var name = GroupReference.Member(members.Group, index);
        if (load.Mount(name, vm.Host!, vm, $"vms/{name}/files/{load.Name}") is { } one)
            mounted.Add(index, one);
    }

    /// <inheritdoc/>
    public void End(VirtualMachine vm, int index)
    {
        if (mounted.Remove(index, out var one))
            one.Leave();
    }
}
