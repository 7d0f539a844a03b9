// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Disks;

/// <summary>A range of a device as a device of its own, as partitions are: several of them lie on one device beside each other.</summary>
/// <remarks>It takes no time of its own. Left out: that nothing keeps two parts from lying over each other; and what isn't needed any more isn't told
/// to the device below.</remarks>
public sealed class DevicePart : BlockDevice
{
    private readonly long offset;

    /// <summary>A part.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="device">The device that it is of.</param>
    /// <param name="offset">Where on the device it begins; not negative.</param>
    /// <param name="size">Its size; above 0, and no more than the device has from there on.</param>
    public DevicePart(string name, BlockDevice device, Bytes offset, Bytes size)
        : base((device ?? throw new ArgumentNullException(nameof(device))).Simulation, name, size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offset, Bytes.Zero);
        if (offset > device.Capacity || size > device.Capacity - offset)
            throw new ArgumentOutOfRangeException(nameof(size), size, $"A part of '{device.Name}' from {offset} on must have at most what is left of its {device.Capacity}, not {size}.");
        (Device, this.offset) = (device, offset.Count);
        AttachLower(device);
    }

    /// <summary>The device that it is of.</summary>
    public BlockDevice Device { get; }

    /// <summary>Where on the device it begins.</summary>
    public Bytes Offset => Bytes.B(offset);

    /// <inheritdoc/>
    public override bool IsAvailable => Device.IsAvailable;

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        demand.Through(Device, pattern, operations);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag) =>
        Device.Submit(new BlockRequest(request.Kind, offset + request.Offset, request.Length), listener, tag);
}
