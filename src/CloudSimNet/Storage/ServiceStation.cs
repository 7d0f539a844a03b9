// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Storage;

/// <summary>Servers with one line, first come first served: a disk's heads, a flash device's channels, a port. Streams share the same servers.</summary>
/// <remarks>
/// The resource's capacity is the servers: one second of one server is a unit of its work. While no stream crosses it, requests are served at full
/// speed and cost no fluid solution. Else the requests in service
/// compete as one activity whose weight and cap are the busy servers, counted in typical operations, and all of them advance at the part of full
/// speed that it is granted.
/// </remarks>
public sealed class ServiceStation : IEventHandler
{
    private const int Waiting = -1;
    private const int ThrownOut = -2;

    private readonly Simulation simulation;
    private readonly SlotPool<StationRequest> requests = new();
    private readonly double typicalSeconds;
    private readonly int[] serving;
    private Pacer? pacer; // Made when the first stream comes.
    private int first = -1;
    private int last = -1;
    private int streams;
    private Action? paced;
    private WideTotal servedNs;

    /// <summary>An idle station.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="servers">How many requests it serves at once; at least 1.</param>
    /// <param name="typical">How long a typical request is served: what a request in service weighs against an operation of a stream. Above 0.</param>
    public ServiceStation(Simulation simulation, int servers, SimDuration typical)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentOutOfRangeException.ThrowIfLessThan(servers, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(typical, SimDuration.Zero);
        this.simulation = simulation;
        serving = new int[servers];
        typicalSeconds = typical.Seconds;
        Resource = simulation.Fluid.AddResource(servers);
    }

    /// <summary>What it serves.</summary>
    public override string ToString() => "a request in service at a device";

    /// <summary>What streams use of it: seconds of one server.</summary>
    public FluidResource Resource { get; }

    /// <summary>How many requests it serves at once.</summary>
    public int Servers => serving.Length;

    /// <summary>How many requests are being served.</summary>
    public int Busy { get; private set; }

    /// <summary>How many requests wait.</summary>
    public int Queued { get; private set; }

    /// <summary>How many requests are there.</summary>
    public int Count => Busy + Queued;

    /// <summary>The service of all requests that were served to their end, in time of one server at full speed; <see cref="SimDuration.Forever"/>
    /// from 292 years on.</summary>
    public SimDuration ServiceDone => SimDuration.FromNanoseconds((long)Int128.Min(servedNs.Value, long.MaxValue));

    private bool IsShared => streams > 0;

    /// <summary>Adds a request.</summary>
    /// <param name="service">How long a server is busy with it at full speed; not negative.</param>
    /// <param name="listener">Whom to tell when it was served.</param>
    /// <param name="tag">What to tell it with.</param>
    public void Submit(SimDuration service, IIoListener listener, long tag)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(service, SimDuration.Zero);
        var slot = requests.Take();
        ref var request = ref requests[slot];
        request.Listener = listener;
        request.Tag = tag;
        request.ServiceNs = service.Nanoseconds;
        request.Next = -1;
        request.Server = Waiting;
        if (Busy < serving.Length)
        {
            pacer?.Settle();
            Begin(slot);
            pacer?.BusyChanged();
            return;
        }

        if (last < 0)
            first = slot;
        else
            requests[last].Next = slot;
        last = slot;
        Queued++;
    }

    /// <summary>Throws out all requests; their listeners are told at this instant, but after this call.</summary>
    /// <param name="status">What they are told.</param>
    public void EndAll(IoStatus status)
    {
        pacer?.Settle();
        for (var server = 0; server < Busy; server++)
            ThrowOut(serving[server], status);
        for (var slot = first; slot >= 0; slot = requests[slot].Next)
            ThrowOut(slot, status);
        (Busy, Queued, first, last) = (0, 0, -1, -1);
        pacer?.BusyChanged();
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        var slot = (int)tag;
        var server = requests[slot].Server;
        if (server >= 0)
            Free(slot, server);
        var request = requests.Give(slot);
        request.Listener.IoEnded(request.Tag, request.Status);
    }

    /// <summary>From now on requests follow the resource's capacity even without streams, and somebody hears of it when what they use of it may be
    /// another amount.</summary>
    internal void PaceBy(Action changed)
    {
        paced = changed;
        StreamEntered();
    }

    /// <summary>One more stream crosses it.</summary>
    internal void StreamEntered()
    {
        if (streams++ > 0)
            return;
        pacer ??= new Pacer(this);
        pacer.Begin();
    }

    /// <summary>One stream less crosses it.</summary>
    internal void StreamLeft()
    {
        if (--streams == 0)
            pacer!.End();
    }

    private void Free(int slot, int server)
    {
        servedNs.Add(requests[slot].ServiceNs);
        pacer?.Settle();
        var moved = serving[--Busy];
        serving[server] = moved;
        requests[moved].Server = server;
        if (first >= 0)
        {
            var next = first;
            first = requests[next].Next;
            if (first < 0)
                last = -1;
            Queued--;
            Begin(next);
        }

        pacer?.BusyChanged();
    }

    private void Begin(int slot)
    {
        ref var request = ref requests[slot];
        request.Server = Busy;
        serving[Busy++] = slot;
        if (IsShared)
        {
            request.LeftNs = request.ServiceNs;
            return; // How fast it goes is known at the end of the instant.
        }

        var service = SimDuration.FromNanoseconds(request.ServiceNs);
        var end = simulation.Now.AddSaturating(service);
        request.EndNs = end.Nanoseconds;
        request.End = end.IsNever ? simulation.Schedule(service, this, slot, Phase.Release) : simulation.Schedule(end, this, slot, Phase.Release);
    }

    private void ThrowOut(int slot, IoStatus status)
    {
        ref var request = ref requests[slot];
        request.Server = ThrownOut;
        request.Status = status;
        if (!simulation.Move(request.End, simulation.Now))
        {
            simulation.Cancel(request.End);
            simulation.Schedule(simulation.Now, this, slot, Phase.Release);
        }
    }

    // What the station does only while streams cross it: advances the requests in service at the speed that they are granted.
    private sealed class Pacer : IEventHandler
    {
        private readonly ServiceStation station;
        private readonly FluidActivity activity;
        private double speed;
        private long settledNs;
        private bool isAwaited;

        public Pacer(ServiceStation station)
        {
            this.station = station;
            activity = station.simulation.Fluid.AddActivity([new FluidDemand(station.Resource, station.typicalSeconds)]);
            activity.WhenRateChanges(this, 1);
        }

        public void Handle(long tag)
        {
            if (tag == 0)
                isAwaited = false;
            if (!station.IsShared || station.Busy == 0)
                return;
            Settle();
            speed = Math.Min(1, activity.Rate * station.typicalSeconds / station.Busy);
            Plan();
            station.paced?.Invoke();
        }

        public void Begin()
        {
            var nowNs = settledNs = station.simulation.Now.Nanoseconds;
            speed = 0;
            for (var server = 0; server < station.Busy; server++)
            {
                ref var request = ref station.requests[station.serving[server]];
                request.LeftNs = request.EndNs - nowNs;
            }

            BusyChanged();
        }

        public void End()
        {
            Settle(shared: true);
            activity.Cancel();
            speed = 1;
            Plan();
        }

        public void Settle() => Settle(station.IsShared);

        // What each request has been served since it was last asked counts at the speed until now.
        private void Settle(bool shared)
        {
            var nowNs = station.simulation.Now.Nanoseconds;
            if (!shared || nowNs == settledNs)
                return;
            var served = (nowNs - settledNs) * speed;
            for (var server = 0; server < station.Busy; server++)
            {
                ref var request = ref station.requests[station.serving[server]];
                request.LeftNs = Math.Max(0, request.LeftNs - served);
            }

            settledNs = nowNs;
        }

        // The activity stands for as many typical operations as servers are busy; the grant is read when it has been found.
        public void BusyChanged()
        {
            if (!station.IsShared)
                return;
            if (station.Busy == 0)
            {
                activity.Cancel();
                station.paced?.Invoke();
                return;
            }

            if (activity.Weight != station.Busy || activity.State == FluidState.Idle)
            {
                activity.SetWeight(station.Busy);
                activity.SetCap(station.Busy / station.typicalSeconds);
            }

            if (activity.State == FluidState.Idle)
                activity.Start(double.PositiveInfinity);
            if (isAwaited)
                return;
            isAwaited = true;
            station.simulation.AtEndOfInstant(this, Rank.ReadGrants);
        }

        private void Plan()
        {
            var nowNs = station.simulation.Now.Nanoseconds;
            for (var server = 0; server < station.Busy; server++)
            {
                var slot = station.serving[server];
                ref var request = ref station.requests[slot];
                var ns = Math.Ceiling(request.LeftNs / speed);
                request.EndNs = ns < long.MaxValue - nowNs ? nowNs + (long)ns : long.MaxValue;
                if (request.EndNs == long.MaxValue)
                {
                    station.simulation.Cancel(request.End);
                    if (speed > 0)
                        request.End = station.simulation.NoteBeyondTime(station);
                    continue;
                }

                var at = SimTime.FromNanoseconds(request.EndNs);
                if (!station.simulation.Move(request.End, at))
                {
                    station.simulation.Cancel(request.End);
                    request.End = station.simulation.Schedule(at, station, slot, Phase.Release);
                }
            }
        }
    }
}
