// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine;

namespace CloudSimNet;

/// <content>What comes to its virtual cores, holds on to it, and leaves it again.</content>
public sealed partial class VirtualMachine
{
    private StayLedger ledger; // Of the stay that lasts: here, because each of its jobs' ends is entered.

    /// <summary>The account of its stay, while that lasts.</summary>
    internal ref StayLedger Ledger => ref ledger;

    /// <summary>What its trace has done up to now, in cycles.</summary>
    internal double TraceCyclesDone => work.Demand?.DoneCycles(inventory.Simulation.Now) ?? 0;

    /// <summary>Something comes to live in it, until it is over.</summary>
    internal void Admit(VmListener listener) => listeners.Add(listener);

    /// <summary>Something that came to live in it leaves.</summary>
    internal void LetGoOf(VmListener listener) => listeners.Remove(listener);

    /// <summary>Something begins or ends to hold on to it, even while it doesn't compute: until then it isn't idle.</summary>
    internal void ChangeBusyHolds(int change)
    {
        life.CancelRelease(inventory.Simulation);
        work.Jobs.BusyHolds += change;
        PlanRelease();
    }

    /// <summary>A job has come to this machine.</summary>
    internal void Accept(VmTask job)
    {
        if (IsOver || work.Jobs.IsTooWide(job))
        {
            job.EndAs(IsOver ? JobState.Failed : JobState.NeverStartable);
            return;
        }

        life.CancelRelease(inventory.Simulation);
        if (work.Jobs.Add(job))
            StartWaiting();
    }

    /// <summary>What its kernel does runs beside whatever stands in line, at up to a clock; zero to end it. Only while it is on a host.</summary>
    internal void AttachKernelWork(VmTask task, Frequency cap)
    {
        if (task.IsAttached && cap == Frequency.Zero)
            CurrentStay!.Share.Detach(task);
        else if (task.IsAttached)
            CurrentStay!.Share.SetCap(task, cap);
        else if (cap > Frequency.Zero)
            task.AttachTo(CurrentStay!);
    }

    /// <summary>A job was paused.</summary>
    internal void Park(Job job, bool wasRunning)
    {
        work.Jobs.TakeOut(job, wasRunning, CurrentStay);
        work.Jobs.Park(job);
        Left();
    }

    /// <summary>A paused job goes on, or has ended.</summary>
    internal void Unpark(Job job)
    {
        work.Jobs.Unpark(job);
        PlanRelease();
    }

    /// <summary>A job that was here leaves without being done.</summary>
    internal void LetGo(VmTask job, bool wasRunning)
    {
        work.Jobs.TakeOut(job, wasRunning, CurrentStay);
        Left();
    }

    /// <summary>A job is done.</summary>
    internal void NoteFinished(VmTask job)
    {
        work.Jobs.GiveBack(job);
        Left();
    }

    /// <summary>Hands the account over to the stay that it is of.</summary>
    internal StayLedger TakeLedger()
    {
        var taken = ledger;
        ledger = default;
        return taken;
    }

    /// <summary>Cycles that work of it was served are entered into its account.</summary>
    internal void NoteUsed(CostBreakdown cost, double cycles)
    {
        if (IsRunning)
            ledger.Add(cost, cycles);
        else
            CurrentStay!.Enter(cost, cycles);
    }

    /// <summary>Adds what its cycles were spent on, where it stays, that isn't in that stay's account yet.</summary>
    internal void AddUnsettled(CycleSplit split) => work.AddUnsettled(split, CurrentStay!);

    private void StartWaiting()
    {
        if (life.State == VmState.Running)
            StartJobs();
    }

    // A scheduler that chooses is asked once an instant, when all that ends in it has given back its virtual cores.
    private void StartJobs()
    {
        if (work.Jobs.IsInOrder)
        {
            work.Jobs.Start(CurrentStay!);
            return;
        }

        if (isChoosing)
            return;
        isChoosing = true;
        inventory.Simulation.AtEndOfInstant(this, Rank.Rework);
    }

    private void Choose()
    {
        isChoosing = false;
        if (life.State == VmState.Running)
            work.Jobs.Start(CurrentStay!);
    }

    private void Left()
    {
        if (life.State >= VmState.Stopping)
            return;
        work.Jobs.NoteLeft();
        StartWaiting();
        PlanRelease();
    }

    private void PlanRelease()
    {
        if (life.State == VmState.Running && work.IsIdle && !AskedFor.ReleaseWhenIdle.IsForever)
            life.PlanRelease(this);
    }
}
