// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>One request to one service: its way to an instance, its stages, and its answer's way back. Visits are used again.</summary>
/// <remarks>
/// Each use has a number of its own, the generation, and whoever may come back later, such as a message or an answer, brings the number of the use that it is meant for. What was meant for a
/// use that is over finds another number and is dropped.
/// </remarks>
internal sealed class Visit(Service service, int id) : VmTask(id, 0), IEventHandler
{
    private const int Arrival = 0;
    private const int Answer = 1;
    private const int DelayOver = 2;
    private const int KindBits = 2;

    private RequestTimes times;
    private Workload? source; // Who made the request: a workload,
    private Visit? caller; // or another request,
    private long callerGeneration; // in this use of it.
    private Bytes requestSize;
    private Bytes responseSize;
    private JobSpec? claim; // Of the stage that computes.
    private EventHandle timer;
    private long madeNs;
    private long sinceNs; // Since when it does or waits for what it does now.
    private long awaited; // The tag of the message or delay that it waits for; 0 for none.
    private int stage;
    private bool isComputing;
    private bool isIssuing; // It is going on with its stages just now, so that an answer that comes at once needn't call it.

    /// <summary>Where it goes.</summary>
    public override string ToString() => $"a request to service '{service.Name}'";

    /// <summary>Which use of the object this is; above 0.</summary>
    public long Generation { get; private set; } = 1;

    /// <summary>Where it runs, or goes to.</summary>
    public ServiceInstance? Instance { get; private set; }

    /// <summary>How far the current stage is; 0 at its beginning.</summary>
    public int Step { get; set; }

    /// <summary>Calls that aren't answered yet.</summary>
    public int Pending { get; private set; }

    /// <summary>The next visit among those that hold a thread of its instance.</summary>
    public Visit? Next { get; set; }

    /// <summary>The one before it among those that hold a thread.</summary>
    public Visit? Previous { get; set; }

    /// <inheritdoc/>
    internal override JobSpec Claim => claim!;

    private protected override VirtualMachine Machine => Instance!.VirtualMachine;

    private long NowNs => service.Simulation.Now.Nanoseconds;

    /// <summary>The request is made.</summary>
    public void Begin(Workload? source, Visit? caller, Bytes request, Bytes response)
    {
        service.Simulation.CountStep();
        this.source = source;
        this.caller = caller;
        callerGeneration = caller?.Generation ?? 0;
        requestSize = request;
        responseSize = response;
        times = default;
        (stage, Step, Pending) = (0, 0, 0);
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

    /// <summary>It computes.</summary>
    public void Compute(double work, JobSpec with)
    {
        sinceNs = NowNs;
        claim = with;
        RenewInstructions(work);
        isComputing = true;
        Instance!.VirtualMachine.Accept(this);
    }

    /// <summary>It has gone on without doing anything, as after a call that isn't made this time: such steps can be millions.</summary>
    public void CountStep() => service.Simulation.CountStep();

    /// <summary>It waits.</summary>
    public void Wait(SimDuration delay)
    {
        sinceNs = NowNs;
        awaited = TagOf(DelayOver);
        timer = service.Simulation.Schedule(delay, this, awaited);
    }

    /// <summary>It requests something of another service.</summary>
    /// <returns>Whether the answer has come already; otherwise it waits, or has ended.</returns>
    public bool Call(Service callee, CallStage call)
    {
        var generation = Generation;
        sinceNs = NowNs;
        Pending++;
        callee.Take().Begin(null, this, call.Request, call.Response);
        return Generation == generation && Pending == 0;
    }

    /// <summary>It ends without an answer. Whoever is to wait no longer must have let go of it.</summary>
    public void Lose(RequestFailure failure)
    {
        service.Simulation.Cancel(timer);
        if (isComputing)
            Settle();
        var nowNs = NowNs;
        service.Statistics.Lose(madeNs, failure, nowNs);
        var (its, from, fromGeneration) = (source, caller, callerGeneration);
        var made = madeNs;
        Recycle();
        its?.NoteLost(made, failure, nowNs);
        if (from is not null && from.Generation == fromGeneration)
            from.NoteCallLost();
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
                Run();
                break;
        }
    }

    /// <inheritdoc/>
    internal override void NoteStarted()
    {
    }

    /// <inheritdoc/>
    internal override void EndAs(JobState state)
    {
        // Its machine ends, and is about to tell its instance, which ends all its visits.
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        if (!isComputing)
            return; // Somebody who heard of an earlier completion of this instant has ended it already.
        isComputing = false;
        var vm = Instance!.VirtualMachine;
        Settle();
        vm.NoteFinished(this);
        times.ComputeNs += Lap();
        Run();
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

    private void Run()
    {
        if (Instance!.VirtualMachine.IsOver)
            return; // Its instance is about to hear of that, and to end it.
        var generation = Generation;
        isIssuing = true;
        for (var stages = service.Stages; stage < stages.Length; stage++, Step = 0)
        {
            if (stages[stage].Go(this))
                continue;
            if (Generation == generation)
                isIssuing = false;
            return;
        }

        isIssuing = false;
        Finish();
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

    private void NoteAnswered()
    {
        if (--Pending > 0 || isIssuing)
            return;
        times.DownstreamNs += Lap();
        Run();
    }

    private void NoteCallLost()
    {
        var instance = Instance!;
        instance.Release(this);
        Lose(RequestFailure.CallFailed);
        instance.Pump();
    }

    private void Recycle()
    {
        Generation++;
        awaited = 0;
        source = null;
        caller = null;
        Instance = null;
        isIssuing = false;
        // One whose computing was cut short may still be among the completions of this instant, and must not be taken for another then.
        if (!isComputing)
            service.GiveBack(this);
        isComputing = false;
    }
}
