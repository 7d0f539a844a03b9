// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet;

/// <summary>What runs in a virtual machine: its jobs and other tasks, and its sampled demand. It goes with the machine from stay to stay.</summary>
internal struct GuestWork(VmSpec spec)
{
    private UtilisationTrace? trace;

    /// <summary>The jobs and other tasks.</summary>
    public GuestScheduler Jobs = new(spec);

    /// <summary>The sampled demand; null before it has begun.</summary>
    public UtilisationTask? Demand { get; private set; }

    /// <summary>Whether it follows a trace, from when the machine runs.</summary>
    public readonly bool HasTrace => trace is not null;

    /// <summary>Whether there is nothing to do and nothing holds on to the machine.</summary>
    public readonly bool IsIdle => Jobs.IsEmpty && Demand is null or { IsBusy: false };

    /// <summary>Its demand is to follow a trace.</summary>
    public void Follow(UtilisationTrace utilisation) => trace = utilisation;

    /// <summary>Its demand begins with the trace's first sample.</summary>
    /// <param name="stay">Where.</param>
    /// <param name="over">Called when the trace is over.</param>
    public void BeginDemand(Stay stay, Action over)
    {
        Demand = new UtilisationTask(stay.VirtualMachine.Id.Value, stay, trace!, Jobs.Spec.VirtualCpus, over);
        stay.Host.Datacenter.Inventory.Grids.Begin(Demand, trace!.Interval);
    }

    /// <summary>Adds what was done on a stay and isn't in its account yet.</summary>
    public readonly void AddUnsettled(CycleSplit split, Stay stay)
    {
        var now = stay.Share.Pool.Simulation.Now;
        if (Demand is not null)
            split.Add(stay.Cost, Demand.Untaken(now));
        var tasks = new List<VmTask>();
        CopyRunningTo(tasks, stay);
        Jobs.CopyHaltedTo(tasks);
        foreach (var task in tasks)
            task.AddUnsettled(split, now);
    }

    /// <summary>Settles everything with a stay that is about to end, and takes what runs off its share.</summary>
    /// <returns>The tasks that run.</returns>
    public readonly List<VmTask> Leave(Stay stay)
    {
        var running = new List<VmTask>();
        CopyRunningTo(running, stay);
        foreach (var task in running)
        {
            stay.Share.Detach(task);
            task.SettleForMove(stay.Share.Pool.Simulation.Now);
        }

        var halted = new List<VmTask>();
        Jobs.CopyHaltedTo(halted);
        foreach (var task in halted)
            task.SettleForMove(stay.Share.Pool.Simulation.Now);
        if (Demand is not null)
            stay.EnterSampled(Demand.Take(stay.Share.Pool.Simulation.Now));
        return running;
    }

    /// <summary>Goes on on another stay, where what is left may cost something else.</summary>
    public readonly void Enter(Stay stay, List<VmTask> running)
    {
        Demand?.MoveTo(stay, stay.Share.Pool.Simulation.Now);
        var halted = new List<VmTask>();
        Jobs.CopyHaltedTo(halted);
        foreach (var task in halted)
            task.PriceAgain();
        foreach (var task in running)
        {
            task.PriceAgain();
            task.AttachTo(stay);
        }
    }

    /// <summary>Everything ends: what isn't done has failed.</summary>
    public void End(Stay? stay)
    {
        Jobs.Fail(stay);
        if (stay is null || Demand is null)
            return;
        var now = stay.Share.Pool.Simulation.Now;
        Demand.End(now);
        stay.EnterSampled(Demand.Take(now));
    }

    private static void CopyRunningTo(List<VmTask> tasks, Stay stay)
    {
        var attached = new List<CpuTask>();
        stay.Share.CopyTasksTo(attached);
        foreach (var task in attached)
        {
            if (task is VmTask work) // Sampled demand keeps its own account.
                tasks.Add(work);
        }
    }
}
