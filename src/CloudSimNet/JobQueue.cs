// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Scheduling;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>The jobs, and other tasks, of one virtual machine that aren't over: those that wait, those that were paused, and how many virtual cores are left for the others.</summary>
internal struct JobQueue(VmSpec spec)
{
    private JobLine line; // Jobs that wait for the machine to run, or for virtual cores.
    private JobLine parked; // Jobs that were paused.
    private int freeVirtualCpus = spec.VirtualCpus;

    /// <summary>Jobs that wait or run.</summary>
    public int Active { get; private set; }

    /// <summary>What holds on to the machine even while it doesn't compute, such as requests that wait for others.</summary>
    public int Guests { get; set; }

    /// <summary>Whether no job waits, runs or is paused, and nothing else holds on to the machine.</summary>
    public readonly bool IsEmpty => Active == 0 && Guests == 0 && parked.First is null;

    /// <summary>Whether a job asks for more virtual cores than the machine has, and can't do with fewer.</summary>
    public static bool IsTooWide(VmTask job, VmSpec spec) => IsSpaceShared(spec) && job.Claim.Parallelism > spec.VirtualCpus;

    /// <summary>Adds the jobs that don't run to a list: those that wait, then those that were paused.</summary>
    public readonly void CopyHaltedTo(List<VmTask> tasks)
    {
        for (var job = line.First; job is not null; job = job.Behind)
            tasks.Add(job);
        for (var job = parked.First; job is not null; job = job.Behind)
            tasks.Add(job);
    }

    /// <summary>A job joins the end of the line.</summary>
    /// <returns>Whether nobody stands before it.</returns>
    public bool Add(VmTask job)
    {
        Active++;
        line.Add(job);
        return line.First == job;
    }

    /// <summary>Lets the jobs at the head of the line run, as far as there are virtual cores for them. Only while the machine runs.</summary>
    public void Start(Stay stay)
    {
        var spec = stay.VirtualMachine.Spec;
        while (line.First is { } job)
        {
            var width = Held(job, spec);
            if (width > freeVirtualCpus)
                return;
            line.TakeFirst();
            freeVirtualCpus -= width;
            job.Price();
            job.AttachTo(stay);
            job.NoteStarted();
        }
    }

    /// <summary>A job gives up its place in the line, or its virtual cores.</summary>
    public void TakeOut(VmTask job, bool wasRunning, VmSpec spec, Stay? stay)
    {
        if (!wasRunning)
        {
            line.Remove(job);
            return;
        }

        if (job.IsAttached)
            stay!.Share.Detach(job);
        GiveBack(job, spec);
    }

    /// <summary>A job that ran gives back its virtual cores.</summary>
    public void GiveBack(VmTask job, VmSpec spec) => freeVirtualCpus += Held(job, spec);

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

    private static bool IsSpaceShared(VmSpec spec) => spec.Scheduling == JobScheduling.SpaceShared;

    private static int Held(VmTask job, VmSpec spec) => IsSpaceShared(spec) ? job.Claim.Parallelism : 0;
}
