// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Storage;

namespace CloudSimNet.Services;

/// <summary>One request to one service: its way to an instance, its stages, and its answer's way back. Calls are used again.</summary>
/// <remarks>
/// Each use has a number of its own, the generation, and whoever may come back later, such as a message or an answer, brings the number of the use
/// that it is meant for. What was meant for a
/// use that is over finds another number and is dropped.
/// </remarks>
internal sealed partial class ServiceCall(Service service, int id) : VmTask(id, 0), IEventHandler, IIoListener
{
    private const int Arrival = 0;
    private const int Answer = 1;
    private const int DelayOver = 2;
    private const int DiskOver = 3;
    private const int KindBits = 2;

    private RequestTimes times;
    private Workload? source; // Who made the request: a workload,
    private ServiceCall? caller; // or another request,
    private long callerGeneration; // in this use of it.
    private Bytes requestSize;
    private Bytes responseSize;
    private JobSpec? claim; // Of the stage that computes.
    private EventHandle timer;
    private long madeNs;
    private long sinceNs; // Since when it does or waits for what it does now.
    private long awaited; // The tag of the message or delay that it waits for; 0 for none.
    private int stage;
    private int pending; // Calls that aren't answered yet.
    private bool isComputing;
    private bool isJoining; // It waits for calls. Otherwise an answer needn't call it.
    private bool isLeaving; // It goes on with the next stage after that.
    private bool isTried; // Its caller goes on when it isn't answered.
    private bool isDiskTried; // It goes on when the disk that it waits for fails.
    private bool isDoomed; // A call that it had begun wasn't answered while it did something else.

    /// <summary>Where it goes.</summary>
    public override string ToString() => $"a request to service '{service.Name}'";

    /// <summary>Which use of the object this is; above 0.</summary>
    public long Generation { get; private set; } = 1;

    /// <summary>Where it runs, or goes to.</summary>
    public ServiceInstance? Instance { get; private set; }

    /// <summary>Which turn of the current stage it is, counted from 0.</summary>
    public int Step { get; private set; }

    /// <summary>What the current stage has noted of it; 0 at the stage's beginning.</summary>
    public long Note { get; set; }

    /// <summary>Its number among the requests to its service.</summary>
    public long Number { get; private set; }

    /// <summary>Why what was tried last in the current stage failed; null when it didn't.</summary>
    public RequestFailure? Failure { get; private set; }

    /// <summary>How much of what was tried in the current stage failed.</summary>
    public int Lost { get; private set; }

    /// <summary>Since when it is under way.</summary>
    public SimTime MadeAt => SimTime.FromNanoseconds(madeNs);

    /// <summary>Now.</summary>
    public SimTime Now => service.Simulation.Now;

    /// <summary>The next call among those that hold a thread of its instance.</summary>
    public ServiceCall? Next { get; set; }

    /// <summary>The one before it among those that hold a thread.</summary>
    public ServiceCall? Previous { get; set; }

    /// <inheritdoc/>
    internal override JobSpec Claim => claim!;

    private protected override VirtualMachine Machine => Instance!.VirtualMachine;

    private long NowNs => service.Simulation.Now.Nanoseconds;

    /// <summary>The request is made.</summary>
    public void Begin(Workload? source, ServiceCall? caller, Bytes request, Bytes response, bool isTried = false)
    {
        service.Simulation.CountStep();
        Number = service.Made++;
        this.isTried = isTried;
        this.source = source;
        this.caller = caller;
        callerGeneration = caller?.Generation ?? 0;
        requestSize = request;
        responseSize = response;
        times = default;
        pending = 0;
        ComeTo(0);
        madeNs = sinceNs = NowNs;
        service.Statistics.Begin(madeNs);
        service.Route(this);
    }

    /// <summary>An instance is to take it: the message goes there.</summary>
    public void SendTo(ServiceInstance instance)
    {
        Instance = instance;
        times.QueueingNs += Lap();
        var from = caller is not null && caller.Generation == callerGeneration ? caller.Instance!.Endpoint : Endpoint.Outside;
        Dispatch(from, instance.Endpoint, requestSize, Arrival);
    }

    /// <summary>It has got a thread.</summary>
    public void Start()
    {
        times.QueueingNs += Lap();
        Run();
    }

    /// <summary>It ends without an answer. Whoever is to wait no longer must have let go of it.</summary>
    public void Lose(RequestFailure failure)
    {
        service.Simulation.Cancel(timer);
        if (isComputing)
            Settle(Now);
        var nowNs = NowNs;
        service.Statistics.Lose(madeNs, failure, nowNs);
        var (its, from, fromGeneration) = (source, caller, callerGeneration);
        var made = madeNs;
        var wasTried = isTried;
        Recycle();
        its?.NoteLost(made, failure, nowNs);
        if (from is not null && from.Generation == fromGeneration)
            from.NoteCallLost(failure, wasTried);
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        var isLost = tag < 0;
        tag = Math.Abs(tag);
        if (tag != awaited)
            return;
        awaited = 0;
        switch ((int)(tag & ((1 << KindBits) - 1)))
        {
            case Arrival when isLost:
                NoteNotDelivered(Arrival, RequestFailure.MessageLost);
                break;
            case Answer when isLost:
                NoteNotDelivered(Answer, RequestFailure.MessageLost);
                break;
            case Arrival:
                Arrive();
                break;
            case Answer:
                Complete();
                break;
            default:
                timer = EventHandle.None;
                times.DelayNs += Lap();
                Resume();
                break;
        }
    }

    /// <inheritdoc/>
    public void IoEnded(long tag, IoStatus status)
    {
        if (tag != awaited)
            return;
        awaited = 0;
        times.StorageNs += Lap();
        if (status == IoStatus.Done)
        {
            Resume();
        }
        else if (isDiskTried)
        {
            NoteTried(RequestFailure.DiskFailed);
            Resume();
        }
        else
        {
            Fail(RequestFailure.DiskFailed);
        }
    }

    /// <inheritdoc/>
    internal override void NoteStarted()
    {
    }

    /// <inheritdoc/>
    internal override void EndAs(JobState state)
    {
        // Its machine ends, and is about to tell its instance, which ends all its calls.
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        if (!isComputing)
            return; // Somebody who heard of an earlier completion of this instant has ended it already.
        isComputing = false;
        var vm = Instance!.VirtualMachine;
        Settle(Now);
        vm.NoteFinished(this);
        times.ComputeNs += Lap();
        Resume();
    }

    private long TagOf(int kind) => (Generation << KindBits) | (uint)kind;

    private long Lap()
    {
        var nowNs = NowNs;
        var ns = nowNs - sinceNs;
        sinceNs = nowNs;
        return ns;
    }

    private void Dispatch(Endpoint from, Endpoint to, Bytes size, int kind)
    {
        var tag = awaited = TagOf(kind);
        var delivery = service.Network.Send(new ServiceMessage(from, to, size, service.Spec.Port, kind == Answer), this, tag);
        if (delivery == Delivery.AtOnce)
            Handle(tag);
        else if (delivery != Delivery.UnderWay)
            NoteNotDelivered(kind, delivery == Delivery.Denied ? RequestFailure.Denied : RequestFailure.Unreachable);
    }

    private void NoteNotDelivered(int kind, RequestFailure failure)
    {
        awaited = 0;
        if (kind == Arrival)
            Instance!.NoteFinished();
        Lose(failure);
    }

    private void Arrive()
    {
        times.NetworkNs += Lap();
        Instance!.Arrive(this);
    }

    private void Finish()
    {
        sinceNs = NowNs;
        var endpoint = Instance!.Endpoint;
        var to = caller is not null && caller.Generation == callerGeneration ? caller.Instance!.Endpoint : Endpoint.Outside;
        Instance.Release(this);
        Instance.Pump();
        Dispatch(endpoint, to, responseSize, Answer);
    }

    private void Complete()
    {
        times.NetworkNs += Lap();
        var nowNs = NowNs;
        if (times.SumNs != nowNs - madeNs)
            throw new SimulationBugException(service.Simulation, $"service/{service.Name}", $"the parts of a request add up to {times.SumNs} ns, and it took {nowNs - madeNs} ns.");
        service.Statistics.Complete(madeNs, times, nowNs);
        var (its, from, fromGeneration) = (source, caller, callerGeneration);
        var (made, parts) = (madeNs, times);
        Recycle();
        its?.NoteAnswered(made, parts, nowNs);
        if (from is not null && from.Generation == fromGeneration)
            from.NoteAnswered();
    }

    private void Recycle()
    {
        Generation++;
        awaited = 0;
        source = null;
        caller = null;
        Instance = null;
        isJoining = isLeaving = isDoomed = false;
        // One whose computing was cut short may still be among the completions of this instant, and must not be taken for another then.
        if (!isComputing)
            service.GiveBack(this);
        isComputing = false;
    }
}
