// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A customer: its virtual machines and jobs belong to it, and several share the datacenters. (CloudSim's broker.)</summary>
/// <remarks>Its jobs that belong to no virtual machine go in turn to its own. Whoever asks the simulation itself has no tenant, and shares nothing of
/// this with one.</remarks>
public sealed class Tenant
{
    private readonly Inventory inventory;

    internal Tenant(Inventory inventory, TenantId id, string name) => (this.inventory, Id, Name) = (inventory, id, name);

    /// <summary>Which tenant this is.</summary>
    public TenantId Id { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its virtual machines that weren't forgotten, in id order. O(all virtual machines).</summary>
    public IEnumerable<VirtualMachine> VirtualMachines => inventory.Vms.Kept.Where(vm => vm.Tenant == this);

    /// <summary>Its jobs that weren't forgotten, in id order. O(all jobs).</summary>
    public IEnumerable<Job> Jobs => inventory.Jobs.Kept.Where(job => job.Tenant == this);

    /// <summary>What became of its virtual machines and jobs up to now. Computed when read, in O(all virtual machines + all jobs).</summary>
    public TenantTotals Totals => new(Forgotten.With(VirtualMachines, Jobs));

    internal UnboundJobs Unbound { get; } = new();

    /// <summary>What the tenant's forgotten ones did.</summary>
    internal ForgottenTally Forgotten { get; } = new();

    /// <summary>Requests a virtual machine of all datacenters, in the broker policy's order.</summary>
    /// <param name="spec">What is asked for.</param>
    /// <param name="after">The request is made after this delay.</param>
    /// <param name="labels">What it is marked with; null for nothing.</param>
    /// <param name="only">The only datacenter to ask; null for all.</param>
    /// <returns>The virtual machine, which is placed or refused when its instant comes.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public VirtualMachine Request(VmSpec spec, SimDuration after = default, Labels? labels = null, Datacenter? only = null) =>
        inventory.Request(spec, after, only, labels ?? Labels.None, this);

    /// <summary>Submits a job to none of its virtual machines in particular: such jobs go in turn to those that have a host.</summary>
    /// <param name="spec">What is to be done.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public Job Submit(JobSpec spec) => inventory.Submit(spec, null, this);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
