// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Storage;

/// <summary>A device that serves any number of requests at once, each in its own random time, so that they overtake each other. It keeps its data through failures.</summary>
internal sealed class ChancyDisk(Simulation simulation, string name, long capacity, double longestSeconds = 0.01) : BlockDevice(simulation, name, Bytes.B(capacity))
{
    private readonly RandomStream random = simulation.Random("chancy/" + name);
    private readonly ServiceStation station = new(simulation, 4, SimDuration.FromMilliseconds(1));
    private bool isUp = true;

    public override bool IsAvailable => isUp;

    /// <summary>How likely a request is to fail although the device is available.</summary>
    public double Faults { get; set; }

    public List<BlockRequest> All { get; } = [];

    public bool KeepsRequests { get; init; }

    public void Set(bool up)
    {
        isUp = up;
        NotifyChanged();
    }

    public void Change() => NotifyChanged();

    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand) => demand.Add(station, operations * 0.001);

    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (KeepsRequests)
            All.Add(request);
        var status = isUp && random.NextDouble() >= Faults ? IoStatus.Done : IoStatus.Unavailable;
        EndAfter(SimDuration.FromSeconds(random.NextUniform(0, longestSeconds)), listener, tag, status);
    }
}
