// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Storage.Files;

/// <summary>The way from a client through a server's link and head to its volume. Files use it; nobody else does, because a client sees no blocks.</summary>
internal sealed class FileTraffic : BlockDevice
{
    private const int ToHead = 1;
    private const int ToVolume = 2;
    private const int Back = 3;
    private const int Over = 4;

    private readonly FileServer server;
    private readonly StorageProtocol protocol;
    private readonly SlotPool<FileOperation> operations = new();
    private readonly Queue<int> stalled = new();
    private readonly IoStep passed;
    private readonly double rate; // Bits of data a second.
    private readonly NetworkLine? line; // Null for the server's own link.

    /// <summary>The way of a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="over">The network that it leads over; null for the server's own link.</param>
    public FileTraffic(FileClient client, NetworkWay? over)
        : base(client.Folder.Server.Simulation, $"{client.Name}/{client.Folder.Name}", client.Folder.Server.Volume.Capacity)
    {
        (server, protocol) = (client.Folder.Server, client.Folder.Protocol);
        Account = new IoCycles(Simulation, HostWorkKind.StorageProtocol);
        passed = new IoStep((tag, status) => Passing((int)tag, status));
        server.Add(this);
        AttachLower(server.Volume);
        rate = (over?.MaxRate ?? server.Spec.LinkRate).BitsPerSecond * protocol.Efficiency;
        line = over is null ? null : new NetworkLine(over, SimDuration.FromSeconds((4096 * 8.0 / over.MaxRate.BitsPerSecond) + 1e-9), NotifyChanged);
    }

    /// <inheritdoc/>
    public override bool IsAvailable => server.IsServing && server.Volume.IsAvailable && line is not { IsUp: false };

    /// <summary>The cycles of the client.</summary>
    public double Cycles => Account.Total;

    /// <summary>The cycles of its I/O, and who pays them.</summary>
    public IoCycles Account { get; }

    /// <summary>How many requests wait for a head.</summary>
    public int Stalled => stalled.Count;

    /// <summary>Ends a request of a file that needs no server.</summary>
    public void EndSoon(IIoListener listener, long tag, IoStatus status) => EndAfter(SimDuration.Zero, listener, tag, status);

    /// <summary>The head has failed: what is under way to it or from it is lost.</summary>
    public void ThrowOut()
    {
        line?.Forth.Station.EndAll(IoStatus.Unavailable);
        line?.Back.Station.EndAll(IoStatus.Unavailable);
    }

    /// <summary>A head serves, or none does any more.</summary>
    public void ServerChanged()
    {
        if (server.IsServing)
        {
            while (stalled.TryDequeue(out var slot))
                Begin(slot);
        }

        NotifyChanged();
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        var bytes = operations * pattern.BlockSize.Count;
        if (line is null)
        {
            demand.Add(server.In, Seconds(bytes * pattern.WriteFraction));
            demand.Add(server.Out, Seconds(bytes * pattern.ReadFraction));
        }
        else
        {
            line.Forth.AddDemand(Seconds(bytes * pattern.WriteFraction), demand);
            line.Back.AddDemand(Seconds(bytes * pattern.ReadFraction), demand);
        }

        demand.Add(server.Head, operations * server.Spec.OperationTime.Seconds);
        Account.AddDemand(demand, operations * protocol.Cycles(pattern.BlockSize.Count));
        demand.Through(server.Volume, pattern, operations);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        var slot = operations.Take();
        operations[slot] = new FileOperation { Listener = listener, Tag = tag, Request = request };
        Begin(slot);
    }

    private void Begin(int slot)
    {
        if (!server.IsServing)
        {
            stalled.Enqueue(slot);
            return;
        }

        ref var operation = ref operations[slot];
        Account.Spend(protocol.Cycles(operation.Request.Length));
        operation.Epoch = server.Epoch;
        operation.Stage = operation.Request.IsWrite ? 0 : ToHead;
        Go(slot);
    }

    private void Go(int slot)
    {
        ref var operation = ref operations[slot];
        var request = operation.Request;
        var isWriting = request.IsWrite;
        switch (operation.Stage++)
        {
            case 0:
                (line?.Forth.Station ?? server.In).Submit(Wire(request.Length), passed, slot);
                break;
            case ToHead:
                server.Head.Submit(server.Spec.OperationTime, passed, slot);
                break;
            case ToVolume:
                server.Volume.Submit(request, passed, slot);
                break;
            case Back when !isWriting:
                (line?.Back.Station ?? server.Out).Submit(Wire(request.Length), passed, slot);
                break;
            case Back or Over:
                End(slot, IoStatus.Done);
                break;
        }
    }

    private SimDuration Wire(long bytes) => SimDuration.FromSeconds(Seconds(bytes));

    // How long so many bytes hold the link.
    private double Seconds(double bytes) => bytes * 8 / rate;

    private void Passing(int slot, IoStatus status)
    {
        if (operations[slot].Epoch != server.Epoch)
            Begin(slot); // A head has failed since it was sent.
        else if (status != IoStatus.Done)
            End(slot, status);
        else
            Go(slot);
    }

    private void End(int slot, IoStatus status)
    {
        var operation = operations.Give(slot);
        EndAfter(protocol.Latency + (line is null ? SimDuration.Zero : 2 * line.Latency), operation.Listener, operation.Tag, status);
    }
}
