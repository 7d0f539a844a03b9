// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage.OverNetworks;

/// <summary>When something was told last that it is over.</summary>
internal sealed class Ended(Simulation simulation) : IEventHandler, IIoListener
{
    private IoStream? stream;

    public SimTime At { get; private set; } = SimTime.Never;

    public List<(SimTime At, IoStatus Status)> All { get; } = [];

    public double Rate => stream!.Rate;

    public static Ended Stream(BlockDevice device, double operations, IoPattern? pattern = null)
    {
        var ended = new Ended(device.Simulation) { stream = device.OpenStream(pattern ?? GivenWay.Writes) };
        ended.stream.Start(operations, ended);
        return ended;
    }

    public static Ended Requests(BlockDevice device, int count, IoKind kind = IoKind.Write)
    {
        var ended = new Ended(device.Simulation);
        for (var i = 0; i < count; i++)
            device.Submit(new BlockRequest(kind, 0, 1_000_000), ended);
        return ended;
    }

    public void Handle(long tag) => At = simulation.Now;

    public void IoEnded(long tag, IoStatus status)
    {
        At = simulation.Now;
        All.Add((At, status));
    }
}
