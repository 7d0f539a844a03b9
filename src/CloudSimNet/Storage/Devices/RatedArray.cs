// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Devices;

/// <summary>An array as its data sheet has it: so many operations a second at such a latency.</summary>
/// <remarks>As many servers as operations must be under way to reach the rating (Little's law), and behind them a line for the bytes. Left out: all
/// that is inside, such as levels of RAID and caches: model these where they matter.</remarks>
public sealed class RatedArray : Drive
{
    private readonly SimDuration read;
    private readonly SimDuration write;
    private readonly ServiceStation? line;
    private readonly double secondsPerByte;
    private readonly SlotPool<Moving> moving = new();
    private readonly IoStep worked;

    /// <summary>A blank array.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="name">Its name.</param>
    /// <param name="spec">What is promised.</param>
    public RatedArray(Simulation simulation, string name, RatedArraySpec spec)
        : base(simulation, name, (spec ?? throw new ArgumentNullException(nameof(spec))).Capacity)
    {
        spec.Check();
        Spec = spec;
        read = SimDuration.FromSeconds(spec.Servers / spec.ReadIops);
        write = SimDuration.FromSeconds(spec.Servers / (spec.WriteIops ?? spec.ReadIops));
        Station = new ServiceStation(simulation, spec.Servers, read);
        worked = new IoStep(Worked);
        if (spec.Bandwidth is not { } rate)
            return;
        secondsPerByte = 8.0 / rate.BitsPerSecond;
        line = new ServiceStation(simulation, 1, SimDuration.FromSeconds(4096 * secondsPerByte));
    }

    /// <summary>What is promised.</summary>
    public RatedArraySpec Spec { get; }

    /// <inheritdoc/>
    public override SimDuration MeanTimeToFailure => SimDuration.Forever;

    /// <inheritdoc/>
    public override ServiceStation Station { get; }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        demand.Add(Station, operations * ((pattern.ReadFraction * read.Seconds) + (pattern.WriteFraction * write.Seconds)));
        if (line is not null)
            demand.Add(line, operations * pattern.BlockSize.Count * secondsPerByte);
    }

    private protected override void Work(in BlockRequest request, IIoListener listener, long tag)
    {
        var service = request.IsWrite ? write : read;
        if (line is null)
        {
            Station.Submit(service, listener, tag);
            return;
        }

        var slot = moving.Take();
        moving[slot] = new Moving(listener, tag, request.Length);
        Station.Submit(service, worked, slot);
    }

    private protected override void EndRequests()
    {
        Station.EndAll(IoStatus.Unavailable);
        line?.EndAll(IoStatus.Unavailable);
    }

    private void Worked(long tag, IoStatus status)
    {
        var (listener, itsTag, length) = moving.Give((int)tag);
        if (status == IoStatus.Done)
            line!.Submit(SimDuration.FromSeconds(length * secondsPerByte), listener, itsTag);
        else
            listener.IoEnded(itsTag, status);
    }

    private readonly record struct Moving(IIoListener Listener, long Tag, int Length);
}
