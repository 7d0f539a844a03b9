// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A shared image of one simulation, and the disks that begin with it.</summary>
/// <param name="document">What the file says.</param>
/// <param name="device">Where it lies.</param>
internal sealed class ScenarioImage(ImageDocument document, BlockDevice device)
{
    private readonly List<BlockDevice> disks = [];

    /// <summary>What the file says.</summary>
    public ImageDocument Document => document;

    /// <summary>Where it lies.</summary>
    public BlockDevice Device => device;

    /// <summary>How many disks there are of it now.</summary>
    public int Disks => disks.Count;

    /// <summary>How much of them was written.</summary>
    public Bytes Written
    {
        get
        {
            var sum = Int128.Zero;
            foreach (var disk in disks)
                sum += document.Sharing.Value.WrittenOf(disk).Count;
            return Bytes.OfTotal(sum);
        }
    }

    /// <summary>A disk that begins as the image.</summary>
    public BlockDevice Make(string name, BlockDevice space)
    {
        var disk = document.Sharing.Value.Make(name, device, space);
        disks.Add(disk);
        return disk;
    }

    /// <summary>A disk of it is no more.</summary>
    public void Forget(BlockDevice disk) => disks.Remove(disk);
}
