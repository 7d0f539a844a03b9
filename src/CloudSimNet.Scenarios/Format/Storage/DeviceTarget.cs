// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device that a load asks.</summary>
/// <param name="device">The device.</param>
internal sealed class DeviceTarget(BlockDevice device) : LoadTarget
{
    /// <inheritdoc/>
    public override Simulation Simulation => device.Simulation;

    /// <inheritdoc/>
    public override Bytes Capacity => device.Capacity;

    /// <inheritdoc/>
    public override bool IsOver => IsOut((device as GuestDisk)?.VirtualMachine);

    /// <inheritdoc/>
    public override IoStream OpenStream(IoPattern pattern, IoStreamTerms terms) => device.OpenStream(pattern, terms);

    /// <inheritdoc/>
    public override void Submit(in BlockRequest request, IIoListener listener, long tag) => device.Submit(request, listener, tag);
}
