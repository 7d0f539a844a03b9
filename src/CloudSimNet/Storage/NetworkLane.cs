// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Storage;

/// <summary>One direction of a line over a network: a station whose speed is what its session has of the links.</summary>
/// <remarks>
/// Requests and streams share the station as they do any other, counted in operations; the session shares the links with others, counted in bytes.
/// Either what the station is given to do bounds the session, which then takes no more
/// of the links, or the links bound the station, whose capacity then is what the session is granted. Which of the two it is is found at the end of
/// each instant in which something has changed, in a few solutions of the fluid
/// system; sums that differ by less than a part in 10⁹ count as equal.
/// </remarks>
internal sealed class NetworkLane : IEventHandler, IStreamRateListener
{
    private const double Slack = 1e-9;
    private const int MaxRounds = 200; // In an instant; what still moves then moves by very little.

    private readonly Network network;
    private readonly Carrier carrier;
    private readonly Balancing balancing;
    private readonly Action pathChanged;
    private readonly double maxRate; // Bytes on the wire a second of a station at full speed.
    private double asked; // The most that the session takes, in bytes on the wire a second.
    private bool isHeldByLinks;
    private bool isAwaited;
    private bool isUp;
    private SimTime roundsAt;
    private int rounds;

    /// <summary>A direction of a line, at rest.</summary>
    public NetworkLane(NetworkWay way, NodeId from, NodeId to, SimDuration typical, Action pathChanged)
    {
        (network, this.pathChanged) = (way.Network, pathChanged);
        maxRate = way.MaxRate.BitsPerSecond / 8.0;
        balancing = new Balancing(this);
        Station = new ServiceStation(network.Simulation, 1, typical);
        Station.PaceBy(Note);
        carrier = new Carrier(network, from, to, way.Key, this);
        isUp = carrier.IsUp;
        if (!isUp)
            Station.Resource.SetCapacity(0);
    }

    /// <summary>What requests and streams cross; at full speed it carries what the nodes' own links do.</summary>
    public ServiceStation Station { get; }

    /// <summary>Whether there is a path.</summary>
    public bool IsUp => isUp;

    /// <summary>How long a bit takes.</summary>
    public SimDuration Latency => carrier.Latency;

    /// <summary>Adds what operations of a stream take of it.</summary>
    public void AddDemand(double seconds, StreamDemand demand)
    {
        if (!(seconds > 0))
            return;
        demand.Add(Station, seconds);
        demand.Follow(this, 1);
    }

    /// <inheritdoc/>
    void IStreamRateListener.RateChanged(double difference, int streams) => Note();

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (isUp != carrier.IsUp)
        {
            isUp = carrier.IsUp;
            pathChanged();
        }

        Note();
    }

    // What there is to do, or what the session has, may be another amount: it is compared when the system has found its rates.
    private void Note()
    {
        if (isAwaited)
            return;
        isAwaited = true;
        network.Simulation.AtEndOfInstant(balancing, Rank.ReadGrants);
    }

    private void Balance()
    {
        isAwaited = false;
        if (network.Simulation.Now != roundsAt)
            (roundsAt, rounds) = (network.Simulation.Now, 0);
        if (++rounds > MaxRounds)
            return;
        var (used, speed) = (Station.Resource.Usage, Station.Resource.Capacity);
        if (!carrier.IsUp)
        {
            isHeldByLinks = true;
            SetSpeed(0);
        }
        else if (Station.Resource.Activities == 0 || (used == 0 && speed > 0))
        {
            carrier.Rest();
            isHeldByLinks = false;
            SetSpeed(1);
        }
        else if (isHeldByLinks)
        {
            BalanceHeld(used, speed);
        }
        else
        {
            BalanceFree(used);
        }
    }

    private void BalanceHeld(double used, double speed)
    {
        if (used < speed * (1 - Slack))
        {
            isHeldByLinks = false; // It has more than it needs.
            SetSpeed(1);
            Ask(used);
        }
        else if (!carrier.IsRunning)
        {
            Ask(1);
        }
        else
        {
            SetSpeed(Math.Min(1, carrier.Rate / maxRate));
        }
    }

    private void BalanceFree(double used)
    {
        var wanted = used * maxRate;
        if (!carrier.IsRunning || asked < wanted * (1 - Slack) || asked > wanted * (1 + Slack))
        {
            Ask(used);
        }
        else if (carrier.Rate < wanted * (1 - Slack))
        {
            isHeldByLinks = true;
            SetSpeed(carrier.Rate / maxRate);
            Ask(1);
        }
    }

    private void Ask(double speed)
    {
        asked = speed * maxRate;
        carrier.Run(asked);
        Note();
    }

    private void SetSpeed(double speed)
    {
        if (Station.Resource.Capacity != speed)
            Station.Resource.SetCapacity(speed);
    }

    private sealed class Balancing(NetworkLane lane) : IEventHandler
    {
        public void Handle(long tag) => lane.Balance();
    }
}
