// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The virtual machines of a group as clients of a file server.</summary>
/// <param name="load">What they ask.</param>
/// <param name="group">The name of the group.</param>
internal sealed class FileLoadOfVms(FileLoad load, string group) : IVmUser
{
    private readonly Dictionary<int, MountedFolder> mounted = [];

    /// <inheritdoc/>
    public void Start(VirtualMachine vm, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{group}[{index}]");
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
