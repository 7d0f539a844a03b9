// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Storage;

/// <summary>Many operations of one kind on a device, as a rate that is constant between events. It is started with a number of operations, and can be
/// started again when they are done.</summary>
/// <remarks>
/// When a device below changes, the stream finds what an operation takes anew, and the operations that are left go on with that; while something it
/// needs is unavailable it stalls. Streams share what they
/// cross by weighted max-min fairness. Left out: the latency of its operations.
/// </remarks>
public sealed class IoStream : IEventHandler
{
    // A run without end is done in parts, because what an endless activity was served isn't kept.
    private const double LongestRun = 1e9;
    private const long ChangedTag = 0; // What the end of an instant calls handlers with.
    private const long RateTag = -1;

    private readonly double weight;
    private FluidActivity? activity;
    private IReadOnlyList<ServiceStation> stations = [];
    private IReadOnlyList<(IStreamRateListener Listener, double PerOperation)>? followers;
    private double toldRate;
    private double left; // What is left apart from the activity's run.
    private double run;
    private double completed;
    private long runs; // The number of the activity's run: the end of one that was halted in its last instant is told all the same.
    private bool isChanged;
    private IEventHandler? listener;
    private long listenerTag;

    internal IoStream(BlockDevice device, IoPattern pattern, IoStreamTerms terms)
    {
        (Device, Pattern) = (device, pattern);
        (weight, Cap) = (terms.Weight, terms.Cap);
    }

    /// <summary>The device that it was opened on.</summary>
    public BlockDevice Device { get; }

    /// <summary>What its operations are like.</summary>
    public IoPattern Pattern { get; }

    /// <summary>The most it does, in operations a second; infinite for no cap.</summary>
    public double Cap { get; private set; }

    /// <summary>Where it is in its life.</summary>
    public IoStreamState State { get; private set; }

    /// <summary>Its operations a second, as of the last end of an instant.</summary>
    public double Rate => activity?.Rate ?? 0;

    /// <summary>The operations that all its runs have done up to now. Reading it changes nothing.</summary>
    public double Completed => completed + (activity is null ? 0 : run - activity.Remaining);

    /// <summary>The operations of this run that are left; infinite for a run without end.</summary>
    public double Remaining => left + (activity?.Remaining ?? 0);

    /// <summary>How often what an operation takes was found.</summary>
    internal long Solutions { get; private set; }

    /// <summary>Where it stands among the running streams of its device.</summary>
    internal int Place { get; set; }

    /// <summary>Begins a run.</summary>
    /// <param name="operations">How many; not negative, infinite for a run that only ends by <see cref="Cancel"/>.</param>
    /// <param name="onCompleted">Called at the instant of completion; null for nobody.</param>
    /// <param name="tag">What to call it with.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="operations"/> is negative or not a number.</exception>
    /// <exception cref="InvalidOperationException">A run has begun and isn't over, or nothing at all would bound the stream.</exception>
    public void Start(double operations, IEventHandler? onCompleted = null, long tag = 0)
    {
        if (!(operations >= 0))
            throw new ArgumentOutOfRangeException(nameof(operations), operations, $"A number of operations must not be negative, not {operations}.");
        if (State != IoStreamState.Idle)
            throw new InvalidOperationException($"The stream is {State} with {Remaining} operations left; wait for its completion or cancel it before starting it again.");
        Device.Simulation.ThrowIfObserving();
        (listener, listenerTag) = (onCompleted, tag);
        left = operations;
        Device.Enter(this);
        Go();
    }

    /// <summary>Ends the run before its time. Nobody is told. No effect on an idle stream.</summary>
    public void Cancel()
    {
        if (State == IoStreamState.Idle)
            return;
        Device.Simulation.ThrowIfObserving();
        Halt();
        Finish();
    }

    /// <summary>Changes the most it does.</summary>
    /// <param name="cap">In operations a second; above 0, infinite for no cap.</param>
    public void SetCap(double cap)
    {
        IoStreamTerms.CheckCap(cap);
        Device.Simulation.ThrowIfObserving();
        activity?.SetCap(cap);
        Cap = cap;
    }

    /// <summary>What it is, and on which device.</summary>
    public override string ToString() => $"a stream on '{Device.Name}'";

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (tag == ChangedTag)
            FindAnew();
        else if (tag == RateTag)
            TellRate(Rate);
        else if (tag == runs)
            RunDone();
    }

    /// <summary>Something below has changed.</summary>
    internal void NotifyChanged()
    {
        if (isChanged)
            return;
        isChanged = true;
        Device.Simulation.AtEndOfInstant(this, Engine.Rank.Rework);
    }

    private void FindAnew()
    {
        isChanged = false;
        if (State == IoStreamState.Idle)
            return;
        Halt();
        Go();
    }

    private void Go()
    {
        Solutions++;
        var demand = new StreamDemand();
        demand.Through(Device, Pattern, 1);
        State = demand.IsStalled ? IoStreamState.Stalled : IoStreamState.Running;
        if (demand.IsStalled)
            return;
        if (demand.Demands.IsEmpty && double.IsPositiveInfinity(Cap))
        {
            Finish();
            throw new InvalidOperationException($"Nothing bounds a stream on '{Device.Name}'; give it a cap.");
        }

        activity = Device.Simulation.Fluid.AddActivity(demand.Demands, new FluidTerms { Weight = weight, Cap = Cap });
        stations = demand.Stations;
        foreach (var station in stations)
            station.StreamEntered();
        followers = demand.Followers;
        if (followers is not null)
        {
            activity.WhenRateChanges(this, RateTag);
            TellFollowers(0, 1);
        }

        StartRun();
        demand.Run();
    }

    private void StartRun()
    {
        run = double.IsPositiveInfinity(left) ? LongestRun : left;
        activity!.IsPartOfEndless = double.IsPositiveInfinity(left);
        if (!double.IsPositiveInfinity(left))
            left = 0;
        activity.Start(run, this, ++runs);
    }

    private void RunDone()
    {
        completed += run;
        run = 0;
        if (left > 0)
        {
            StartRun();
            return;
        }

        activity = null;
        LeaveStations();
        Finish();
        listener?.Handle(listenerTag);
    }

    // Takes back what is left of the activity's run.
    private void Halt()
    {
        if (activity is null)
            return;
        var remaining = activity.Remaining;
        activity.Cancel();
        runs++;
        activity = null;
        completed += run - remaining;
        left += remaining;
        run = 0;
        LeaveStations();
    }

    private void TellRate(double rate)
    {
        TellFollowers(rate - toldRate, 0);
        toldRate = rate;
    }

    private void TellFollowers(double difference, int streams)
    {
        foreach (var (listener, perOperation) in followers ?? [])
            listener.RateChanged(difference * perOperation, streams);
    }

    private void LeaveStations()
    {
        TellFollowers(-toldRate, -1);
        (followers, toldRate) = (null, 0);
        foreach (var station in stations)
            station.StreamLeft();
        stations = [];
    }

    private void Finish()
    {
        left = 0;
        State = IoStreamState.Idle;
        Device.Leave(this);
    }
}
