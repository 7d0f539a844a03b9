// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Arrays;

/// <summary>The filling of one member from the others, as a stream of large sequential operations.</summary>
internal sealed class RaidRebuild : BlockDevice, IEventHandler
{
    private static readonly IoPattern Reading = new() { BlockSize = Bytes.MiB(1), IsSequential = true };
    private static readonly IoPattern Writing = Reading with { ReadFraction = 0 };

    private readonly RaidArray array;
    private readonly IoStream stream;

    public RaidRebuild(RaidArray array, int member, Bytes size, DataRate limit)
        : base(array.Simulation, $"{array.Name}/rebuild/{member}", size)
    {
        (this.array, Member) = (array, member);
        var cap = limit > DataRate.Zero ? limit.BitsPerSecond / 8.0 / Reading.BlockSize.Count : double.PositiveInfinity;
        stream = OpenStream(Writing, new IoStreamTerms { Cap = cap });
    }

    /// <summary>Which member is filled.</summary>
    public int Member { get; }

    /// <summary>How much of it is filled, from 0 to 1.</summary>
    public double Progress => stream.Completed * Reading.BlockSize.Count / Capacity.Count;

    /// <inheritdoc/>
    public override bool IsAvailable => array.IsAvailable;

    /// <summary>Begins.</summary>
    public void Start() => stream.Start((double)Capacity.Count / Reading.BlockSize.Count, this);

    /// <summary>Gives up.</summary>
    public void Cancel() => stream.Cancel();

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag) => array.Rebuilt(this);

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand) =>
        array.AddRebuildDemand(Member, Reading, Writing, operations, demand);

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag) => EndAfter(SimDuration.Zero, listener, tag, IoStatus.Denied);
}
