// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Forgets virtual machines and jobs that are over, where that is asked for, and keeps what they did in the sums.</summary>
/// <remarks>Those that ended are forgotten once another one ends at a later instant: by then everybody who watches has been told. So what is kept
/// doesn't grow with what has been.</remarks>
internal sealed class EndedEntities(Inventory inventory)
{
    private readonly Queue<VirtualMachine> vms = new();
    private readonly Queue<Job> jobs = new();

    /// <summary>For how long those that are over are kept.</summary>
    public Retention Retention { get; set; }

    /// <summary>What forgotten ones did.</summary>
    public ForgottenTally Tally { get; } = new();

    /// <summary>Where the cycles of forgotten machines went.</summary>
    public VmCycles Cycles { get; private set; } = VmCycles.None;

    /// <summary>A machine is over.</summary>
    public void NoteEnded(VirtualMachine vm)
    {
        if (Retention == Retention.Everything)
            return;
        Sweep();
        vms.Enqueue(vm);
    }

    /// <summary>A job is over.</summary>
    public void NoteEnded(Job job)
    {
        if (Retention == Retention.Everything)
            return;
        Sweep();
        jobs.Enqueue(job);
    }

    private void Sweep()
    {
        var now = inventory.Simulation.Now;
        while (jobs.TryPeek(out var job) && job.EndedAt < now)
            Forget(jobs.Dequeue());
        while (vms.TryPeek(out var vm) && vm.EndedAt < now)
            Forget(vms.Dequeue());
    }

    private void Forget(Job job)
    {
        Tally.Add(job);
        job.Tenant?.Forgotten.Add(job);
        inventory.Jobs.Forget(job.Id.Value);
        job.BeForgotten();
    }

    // What else names a machine, such as a service, may still ask it something, so such a machine is kept.
    private void Forget(VirtualMachine vm)
    {
        if (vm.IsNamedByOthers)
            return;
        inventory.Vms.Forget(vm.Id.Value);
        Tally.Add(vm, inventory.Vms.FirstKept);
        vm.Tenant?.Forgotten.Add(vm, inventory.Vms.FirstKept);
        Cycles = VmCycles.Sum(Cycles, vm.Cycles);
        for (var stay = vm.Stay; stay is not null; stay = stay.Earlier)
            stay.Host.Forget(stay);
        vm.BeForgotten();
    }
}
