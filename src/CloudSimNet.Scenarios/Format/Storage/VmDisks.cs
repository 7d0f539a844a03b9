// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.GuestIo;
using CloudSimNet.Scenarios.Format.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>One disk of each virtual machine of a group, in one simulation.</summary>
internal sealed class VmDisks : IVmUser
{
    private readonly DiskSpace space;
    private readonly ScenarioImage? image;
    private readonly List<VmDisk> disks = [];
    private readonly Dictionary<int, VmDisk> living = [];

    /// <summary>Disks that nobody has yet.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="group">The group.</param>
    /// <param name="document">What the file says of the disk.</param>
    /// <param name="space">Where they lie, or what is written to them if they begin as an image.</param>
    /// <param name="image">The image that they begin as; null for none.</param>
    public VmDisks(Simulation simulation, VmGroupFacts group, VmDiskDocument document, DiskSpace space, ScenarioImage? image)
    {
        (Group, Document, this.space, this.image) = (group, document, space, image);
        Loads = [.. document.Loads.Select(load => StorageLoad.Of(simulation, $"{Name}/{load.Name}", Name, load))];
    }

    /// <summary>The group.</summary>
    public VmGroupFacts Group { get; }

    /// <summary>What the file says.</summary>
    public VmDiskDocument Document { get; }

    /// <summary>What they are called together.</summary>
    public string Name => $"{Group.Name}/{Document.Name}";

    /// <summary>The name of what they lie on.</summary>
    public string On => space.On;

    /// <summary>What is asked of them.</summary>
    public IReadOnlyList<StorageLoad> Loads { get; }

    /// <summary>Those that there were, in the order in which their virtual machines began to run.</summary>
    public IReadOnlyList<VmDisk> All => disks;

    /// <summary>How many there was no place for.</summary>
    public int Refused { get; private set; }

    /// <summary>Why there was no place for the last of those; null when there were none.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The space that they have taken now.</summary>
    public Bytes Used
    {
        get
        {
            var sum = Int128.Zero;
            foreach (var disk in disks)
                sum += living.ContainsKey(disk.Index) ? space.UsedOf(disk.Place).Count : 0;
            return Bytes.OfTotal(sum);
        }
    }

    /// <inheritdoc/>
    public void Start(VirtualMachine vm, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Group.Name}[{index}]/{Document.Name}");
        if (space.TryGive(index, name, vm, out var refusal) is not { } place)
        {
            Refused++;
            Refusal = refusal;
            return;
        }

        var made = image?.Make(name, place) ?? place;
        var guest = vm.Attach(made, Document.Virtualization?.Value);
        var sources = new LoadSource[Loads.Count];
        for (var i = 0; i < sources.Length; i++)
        {
            var load = Document.Loads[i];
            var begin = guest.Simulation.Now.AddSaturating(load.After);
            var at = SimTime.Zero.AddSaturating(load.At);
            sources[i] = Loads[i].Ask(new DeviceTarget(guest), begin > at ? begin : at, $"vms/{name}/{load.Name}");
        }

        var disk = new VmDisk(index, place, made, guest, sources);
        disks.Add(disk);
        living.Add(index, disk);
    }

    /// <inheritdoc/>
    public void End(VirtualMachine vm, int index)
    {
        if (!living.Remove(index, out var disk))
            return;
        foreach (var source in disk.Sources)
            source.Stop();
        image?.Forget(disk.Disk);
        space.TakeBack(disk.Place, vm);
    }
}
