// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A move that the file asks for, which may be refused when its time has come.</summary>
internal sealed class PlannedMove(DiskMoveDocument document, DeviceRegistry rack)
{
    private readonly BlockDevice to = rack[document.To];

    /// <summary>What the file says.</summary>
    public DiskMoveDocument Document => document;

    /// <summary>The disk.</summary>
    public VirtualDisk Disk { get; } = (VirtualDisk)rack[document.Disk];

    /// <summary>The move; null before it began, or when it was refused.</summary>
    public DiskMove? Move { get; private set; }

    /// <summary>Why it was refused; null when it wasn't.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Its time has come.</summary>
    public void Begin()
    {
        if (Disk.Move is { IsGoingOn: true } other)
            Refusal = $"it was being moved to {other.Destination.Name}";
        else if (Disk.Backing == to)
            Refusal = $"it lay on {to.Name} already";
        else if (!to.IsAvailable)
            Refusal = $"{to.Name} was not available";
        else
            Move = Disk.MoveTo(to, document.Limit);
    }
}
