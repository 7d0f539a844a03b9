// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

/// <summary>A device that takes no time and nothing else, so that only what stands before it counts.</summary>
internal sealed class InstantDevice(Simulation simulation) : BlockDevice(simulation, "instant", Bytes.GB(1))
{
    public override bool IsAvailable => true;

    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
    }

    protected override void Serve(in BlockRequest request, IIoListener listener, long tag) => EndAfter(SimDuration.Zero, listener, tag, IoStatus.Done);
}
