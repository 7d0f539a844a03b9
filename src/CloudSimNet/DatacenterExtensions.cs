// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Placement;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>What datacenters add to a simulation and to its result.</summary>
public static class DatacenterExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>The datacenters, in id order.</summary>
        public IReadOnlyList<Datacenter> Datacenters => simulation.Inventory.Datacenters;

        /// <summary>The tenants, in id order.</summary>
        public IReadOnlyList<Tenant> Tenants => simulation.Inventory.Tenants;

        /// <summary>For how long virtual machines and jobs are kept that are over: for ever, unless this is set. It holds for those that end from
        /// then on.</summary>
        public Retention Retention
        {
            get => simulation.Inventory.Ended.Retention;
            set
            {
                simulation.ThrowIfObserving();
                simulation.Inventory.Ended.Retention = value;
            }
        }

        /// <summary>All virtual machines that were ever requested, by id; one that was forgotten can't be had, and an enumeration passes over it.</summary>
        public IReadOnlyList<VirtualMachine> VirtualMachines => simulation.Inventory.Vms;

        /// <summary>How many virtual machines run now; those that are paused don't. O(1).</summary>
        public int RunningVms => simulation.Inventory.RunningVms;

        /// <summary>All jobs that were ever submitted, by id; one that was forgotten can't be had, and an enumeration passes over it.</summary>
        public IReadOnlyList<Job> Jobs => simulation.Inventory.Jobs;

        /// <summary>Tells of each virtual machine that gets a host.</summary>
        public Probe<VirtualMachine> VmPlaced => simulation.Inventory.VmPlaced;

        /// <summary>Tells of each virtual machine that begins to run; not of one that goes on after a pause.</summary>
        public Probe<VirtualMachine> VmStarted => simulation.Inventory.VmStarted;

        /// <summary>Tells of each virtual machine that is refused or gives back its host's capacity.</summary>
        public Probe<VirtualMachine> VmEnded => simulation.Inventory.VmEnded;

        /// <summary>Tells of each job that is over, however it ended.</summary>
        public Probe<Job> JobEnded => simulation.Inventory.JobEnded;

        /// <summary>Adds a datacenter without hosts.</summary>
        /// <param name="name">Its name; not empty.</param>
        /// <param name="placement">Decides which of its hosts takes a virtual machine.</param>
        /// <returns>The datacenter.</returns>
        /// <exception cref="ArgumentException">The name is empty, or another datacenter's.</exception>
        public Datacenter AddDatacenter(string name, IPlacementPolicy placement)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            ArgumentNullException.ThrowIfNull(placement);
            return simulation.Inventory.AddDatacenter(name, placement);
        }

        /// <summary>Adds a tenant.</summary>
        /// <param name="name">Its name; not empty.</param>
        /// <returns>The tenant, of whom virtual machines are requested and to whom jobs are submitted.</returns>
        /// <exception cref="ArgumentException">The name is empty, or another tenant's.</exception>
        public Tenant AddTenant(string name)
        {
            ArgumentException.ThrowIfNullOrEmpty(name);
            return simulation.Inventory.AddTenant(name);
        }

        /// <summary>Chooses in which order the datacenters are asked; without this call, in the order of their ids.</summary>
        public void UseBroker(IBrokerPolicy broker)
        {
            ArgumentNullException.ThrowIfNull(broker);
            simulation.ThrowIfObserving();
            simulation.Inventory.Placer.Broker = broker;
        }

        /// <summary>Keeps each placement decision in a log from now on.</summary>
        /// <param name="log">Where to; null for nowhere.</param>
        public void LogDecisions(DecisionLog? log) => simulation.Inventory.Placer.Log = log;

        /// <summary>Requests a virtual machine of the datacenters, in the broker policy's order.</summary>
        /// <param name="spec">What is asked for.</param>
        /// <param name="after">The request is made after this delay.</param>
        /// <param name="labels">What it is marked with; null for nothing.</param>
        /// <returns>The virtual machine, which is placed or refused when its instant comes.</returns>
        /// <exception cref="ModelException">Something is wrong with the spec.</exception>
        public VirtualMachine Request(VmSpec spec, SimDuration after = default, Labels? labels = null) => simulation.Inventory.Request(spec, after, null, labels ?? Labels.None, null);

        /// <summary>Submits a job to no virtual machine in particular: such jobs go in turn to those that have a host.</summary>
        /// <param name="spec">What is to be done.</param>
        /// <returns>The job.</returns>
        /// <exception cref="ModelException">Something is wrong with the spec.</exception>
        public Job Submit(JobSpec spec) => simulation.Inventory.Submit(spec, null, null);

        internal Inventory Inventory => simulation.Part(static owner => new Inventory(owner));
    }

    extension(RunResult result)
    {
        /// <summary>The datacenters' sums at the end of the run. Computed when read, in O(hosts + virtual machines + jobs).</summary>
        /// <exception cref="InvalidOperationException">The simulation has gone on since.</exception>
        public RunTotals Totals => RunTotals.Of(result);

        /// <summary>Where the hosts' and the virtual machines' cycles went. Computed when read, in O(hosts + virtual machines + jobs that aren't
        /// over).</summary>
        /// <exception cref="InvalidOperationException">The simulation has gone on since.</exception>
        public RunCycles Cycles => RunCycles.Of(result);

        /// <summary>How the run ended, in a few lines of text.</summary>
        public string Summary() => RunSummary.Of(result);
    }
}
