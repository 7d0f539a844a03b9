// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Replication;

/// <summary>A line between two sites that replicas are kept over. Requests cross it one after the other; streams share it with them.</summary>
/// <remarks>Latency in fibre is 5 µs for each kilometre one way, the speed of light in glass. Left out, on a line of its own: windows of the
/// transport, losses; give the rate that the transport reaches.</remarks>
public sealed class SiteLink : ICopyPath
{
    private readonly ServiceStation station;
    private readonly double bytesPerSecond;
    private readonly SimDuration ownLatency;
    private readonly NetworkLine? line;
    private Outage? outage; // While no path leads over the network.
    private readonly List<ReplicatedDevice> users = [];
    private readonly DelayedCompletions later;
    private readonly SlotPool<Message> messages = new();
    private readonly IoStep carried;

    /// <summary>A line that is up.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="rate">What it carries; above 0.</param>
    /// <param name="latency">How long a bit takes one way; not negative.</param>
    public SiteLink(Simulation simulation, DataRate rate, SimDuration latency)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        if (rate <= DataRate.Zero)
            throw new ArgumentOutOfRangeException(nameof(rate), rate, $"The rate must be above 0, not {rate}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, SimDuration.Zero);
        (Rate, ownLatency) = (rate, latency);
        bytesPerSecond = rate.BitsPerSecond / 8.0;
        station = new ServiceStation(simulation, 1, SimDuration.FromSeconds(65536 / bytesPerSecond));
        later = new DelayedCompletions(simulation);
        carried = new IoStep(Carried);
        Part = new FailurePart(simulation, "site link", () => Become(false), () => Become(true));
    }

    /// <summary>A line over a network, where what it carries competes with all other traffic.</summary>
    /// <param name="over">The nodes of the network: where the primary is, and where the secondary is.</param>
    /// <remarks>Of the network's bytes on the wire so many are data as of a flow: its frames and its transport's factor on bandwidth count.</remarks>
    public SiteLink(NetworkWay over)
    {
        ArgumentNullException.ThrowIfNull(over);
        var (simulation, spec) = (over.Network.Simulation, over.Network.Spec);
        simulation.ThrowIfObserving();
        bytesPerSecond = over.MaxRate.BitsPerSecond / 8.0 * spec.Transport.BandwidthFactor * spec.Frames.Goodput;
        Rate = DataRate.Bps((long)(bytesPerSecond * 8));
        later = new DelayedCompletions(simulation);
        carried = new IoStep(Carried);
        Part = new FailurePart(simulation, "site link", () => Become(false), () => Become(true));
        line = new NetworkLine(over, SimDuration.FromSeconds(65536 / bytesPerSecond), LineChanged);
        station = line.Forth.Station;
        LineChanged();
    }

    /// <summary>What it carries; over a network the most that the nodes' own links do.</summary>
    public DataRate Rate { get; }

    /// <summary>How long a bit takes one way; over a network on the path there now, and back.</summary>
    public SimDuration Latency => line?.Latency ?? ownLatency;

    /// <summary>Whether it can be used.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>How long light takes through a fibre, one way.</summary>
    /// <param name="kilometres">Its length; not negative.</param>
    public static SimDuration FibreLatency(double kilometres)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kilometres);
        return SimDuration.FromSeconds(5e-6 * kilometres);
    }

    /// <summary>It as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Part { get; }

    /// <summary>Cuts the line. What is being sent is lost; what has been sent arrives. No effect on one that is cut, so that one repair is enough;
    /// for outages that overlap see <see cref="Part"/>.</summary>
    public void Fail() => Part.Fail();

    /// <summary>Mends the line: it is up unless something else keeps it down.</summary>
    public void Repair() => Part.Repair();

    /// <inheritdoc/>
    void ICopyPath.AddDemand(Bytes size, double operations, StreamDemand demand) => AddDemand(size, operations, demand);

    /// <summary>Adds what operations of a stream take of it.</summary>
    internal void AddDemand(Bytes size, double operations, StreamDemand demand)
    {
        if (!IsUp)
            demand.Stall();
        if (line is not null)
            line.Forth.AddDemand(operations * size.Count / bytesPerSecond, demand);
        else
            demand.Add(station, operations * size.Count / bytesPerSecond);
    }

    /// <summary>Carries a message to the other side.</summary>
    internal void Carry(int bytes, IIoListener listener, long tag)
    {
        if (!IsUp)
        {
            later.After(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
            return;
        }

        var slot = messages.Take();
        messages[slot] = new Message(listener, tag);
        station.Submit(SimDuration.FromSeconds(bytes / bytesPerSecond), carried, slot);
    }

    /// <summary>A short answer comes back.</summary>
    internal void Answer(IIoListener listener, long tag, IoStatus status) => later.After(Latency, listener, tag, status);

    internal void Join(ReplicatedDevice user) => users.Add(user);

    private void Become(bool up)
    {
        IsUp = up;
        if (!up)
            station.EndAll(IoStatus.Unavailable);
        foreach (var user in users)
            user.ReachChanged();
    }

    private void LineChanged()
    {
        if (!line!.IsUp)
            outage ??= Part.Begin();
        else if (outage is not null)
            outage.End();
        if (line.IsUp)
            outage = null;
    }

    private void Carried(long tag, IoStatus status)
    {
        var message = messages.Give((int)tag);
        later.After(status == IoStatus.Done ? Latency : SimDuration.Zero, message.Listener, message.Tag, status);
    }

    private readonly record struct Message(IIoListener Listener, long Tag);
}
