// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>The jobs, and other tasks, of one virtual machine that aren't over: those that wait, those that were paused, and how many virtual cores
/// are left for the others.</summary>
internal struct GuestScheduler(VmSpec spec)
{
    private readonly bool isInOrder = spec.Scheduling.IsInOrder; // Both are asked at each step of each job.
    private readonly bool holdsVirtualCpus = spec.Scheduling.HoldsVirtualCpus;
    private GuestTaskQueue line; // Jobs that wait for the machine to run, or for virtual cores.
    private GuestTaskQueue parked; // Jobs that were paused.
    private int freeVirtualCpus = spec.VirtualCpus;

    /// <summary>What the machine is.</summary>
    public readonly VmSpec Spec => spec;

    /// <summary>Whether jobs start in the order in which they came.</summary>
    public readonly bool IsInOrder => isInOrder;

    /// <summary>Jobs that wait or run.</summary>
    public int Active { get; private set; }

    /// <summary>What holds on to the machine even while it doesn't compute, such as requests that wait for others.</summary>
    public int BusyHolds { get; set; }

    /// <summary>Whether no job waits, runs or is paused, and nothing else holds on to the machine.</summary>
    public readonly bool IsEmpty => Active == 0 && BusyHolds == 0 && parked.First is null;

    /// <summary>Whether a job asks for more virtual cores than the machine has, and can't do with fewer.</summary>
    public readonly bool IsTooWide(VmTask job) => Held(job) > spec.VirtualCpus;

    /// <summary>Adds the jobs that don't run to a list: those that wait, then those that were paused.</summary>
    public readonly void CopyHaltedTo(List<VmTask> tasks)
    {
        for (var job = line.First; job is not null; job = line.After(job))
            tasks.Add(job);
        for (var job = parked.First; job is not null; job = parked.After(job))
            tasks.Add(job);
    }

    /// <summary>A job joins the end of the line.</summary>
    /// <returns>Whether it might start at once.</returns>
    public bool Add(VmTask job)
    {
        Active++;
        line.Add(job);
        return line.First == job || !isInOrder;
    }

    /// <summary>Lets those jobs run that the scheduler chooses. Only while the machine runs.</summary>
    public void Start(Stay stay)
    {
        if (!isInOrder)
        {
            StartChosen(stay);
            return;
        }

        while (line.First is { } job)
        {
            if (Held(job) > freeVirtualCpus)
                return;
            line.TakeFirst();
            Begin(job, stay);
        }
    }

    /// <summary>A job gives up its place in the line, or its virtual cores.</summary>
    public void TakeOut(VmTask job, bool wasRunning, Stay? stay)
    {
        if (!wasRunning)
        {
            line.Remove(job);
            return;
        }

        if (job.IsAttached)
            stay!.Share.Detach(job);
        GiveBack(job);
    }

    /// <summary>A job that ran gives back its virtual cores.</summary>
    public void GiveBack(VmTask job) => freeVirtualCpus += Held(job);

    /// <summary>One of those that waited or ran no longer counts.</summary>
    public void NoteLeft() => Active--;

    /// <summary>A job that was taken out is kept as paused.</summary>
    public void Park(VmTask job) => parked.Add(job);

    /// <summary>A paused job goes on, or has ended.</summary>
    public void Unpark(VmTask job) => parked.Remove(job);

    /// <summary>All jobs fail, the running ones first. Nothing comes after that.</summary>
    public void Fail(Stay? stay)
    {
        var running = new List<CpuTask>();
        stay?.Share.CopyTasksTo(running);
        foreach (var task in running)
        {
            if (task is not VmTask job)
                continue;
            stay!.Share.Detach(job);
            job.EndAs(JobState.Failed);
        }

        while ((line.TakeFirst() ?? parked.TakeFirst()) is { } job)
            job.EndAs(JobState.Failed);
        Active = 0;
    }

    private void Begin(VmTask job, Stay stay)
    {
        freeVirtualCpus -= Held(job);
        job.Price();
        job.AttachTo(stay);
        job.NoteStarted();
    }

    private void StartChosen(Stay stay)
    {
        if (line.First is null)
            return;
        var chosen = new List<TaskId>();
        spec.Scheduling.Choose(View(stay), chosen);
        foreach (var id in chosen)
        {
            var job = line.First;
            while (job is not null && job.TaskId != id.Value)
                job = line.After(job);
            if (job is null || Held(job) > freeVirtualCpus)
                throw new InvalidOperationException($"Job scheduler {spec.Scheduling.GetType().Name} chose {id} on virtual machine {stay.VirtualMachine.Id}, which {(job is null ? "doesn't wait there" : $"holds {Held(job)} virtual cores of {freeVirtualCpus} that are free")}. It must choose among what waits, and no more than fits.");
            line.Remove(job);
            Begin(job, stay);
        }
    }

    private readonly JobSchedulingView View(Stay stay)
    {
        var (vm, host, now) = (stay.VirtualMachine.AskedFor, stay.Host.Spec, stay.Share.Pool.Simulation.Now);
        var waiting = new List<WaitingTask>();
        for (var job = line.First; job is not null; job = line.After(job))
        {
            job.Price();
            waiting.Add(new WaitingTask(new TaskId(job.TaskId), job.Claim.Parallelism, job.TimeAlone(vm, host, now)));
        }

        var attached = new List<CpuTask>();
        stay.Share.CopyTasksTo(attached);
        var running = new List<RunningTask>();
        foreach (var task in attached)
        {
            if (task is VmTask { IsBeside: false } job)
                running.Add(new RunningTask(new TaskId(job.TaskId), job.Claim.Parallelism, now.AddSaturating(job.TimeAlone(vm, host, now))));
        }

        return new JobSchedulingView { Now = now, VirtualCpus = spec.VirtualCpus, FreeVirtualCpus = freeVirtualCpus, Waiting = waiting, Running = running };
    }

    private readonly int Held(VmTask job) => holdsVirtualCpus ? job.Claim.Parallelism : 0;
}
