// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Tests.Failures;

/// <summary>Stands before an array and writes down which writes have reached it, and which of them went with it.</summary>
internal sealed class Tap : BlockDevice, IIoListener
{
    private readonly List<(BlockRequest Request, IIoListener Listener, long Tag)> open = [];

    public Tap(RaidArray array)
        : base(array.Simulation, $"{array.Name}-tap", array.Capacity)
    {
        Array = array;
        AttachLower(array);
        array.StateChanged.Watch(state =>
        {
            if (state != RaidState.Failed)
                return;
            LossAt = Simulation.Now;
            WentWithArray.UnionWith(Landed);
            Landed.Clear();
        });
    }

    public RaidArray Array { get; }

    public HashSet<long> Landed { get; } = [];

    public HashSet<long> WentWithArray { get; } = [];

    public SimTime? LossAt { get; private set; }

    public override bool IsAvailable => Array.IsAvailable;

    public void IoEnded(long tag, IoStatus status)
    {
        var (request, listener, itsTag) = open[(int)tag];
        if (status == IoStatus.Done && request.IsWrite)
            Landed.Add(request.Offset);
        listener.IoEnded(itsTag, status);
    }

    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand) => demand.Through(Array, pattern, operations);

    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        open.Add((request, listener, tag));
        Array.Submit(request, this, open.Count - 1);
    }
}
