// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Engine.Units;
using CloudSimNet.PowerModels;
using CloudSimNet.Scheduling;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A host: cores that virtual machines share, memory that they hold, and the power all this draws.</summary>
public sealed class Host : ILoadListener
{
    private readonly CpuPool pool;
    private readonly int position;
    private readonly long addedNs;
    private VirtualMachine? lastVm; // Of all that it has ever held.

    internal Host(Datacenter datacenter, HostId id, HostSpec spec, int position, HypervisorTax? tax)
    {
        Datacenter = datacenter;
        Id = id;
        Spec = spec;
        this.position = position;
        addedNs = datacenter.Estate.Simulation.Now.Nanoseconds;
        pool = new CpuPool(datacenter.Estate.Simulation, spec.Capacity, this, id.Value, tax);
        Meter = new EnergyMeter(spec, addedNs);
    }

    /// <summary>Which host this is.</summary>
    public HostId Id { get; }

    /// <summary>Its type.</summary>
    public HostSpec Spec { get; }

    /// <summary>Where it stands.</summary>
    public Datacenter Datacenter { get; }

    /// <summary>How many virtual machines it holds.</summary>
    public int VmCount => Datacenter.Index[position].VmCount;

    /// <summary>How many virtual machines it has ever held.</summary>
    public int VmsPlaced { get; private set; }

    /// <summary>What admission may still promise: capacity x overcommitment less all reservations.</summary>
    public Frequency FreeCpu => Frequency.Hz(Datacenter.Index[position].FreeCpuHz);

    /// <summary>Memory that no virtual machine holds.</summary>
    public Bytes FreeMemory => Bytes.B(Datacenter.Index[position].FreeMemoryBytes);

    /// <summary>What its cores do now, together.</summary>
    public Frequency Load => pool.Load;

    /// <summary>What its virtual machines could use now; above its capacity when it is contended.</summary>
    public Frequency Demand => pool.Demand;

    /// <summary>The part of its capacity that is used now, in [0, 1].</summary>
    public double Utilisation => Load / Spec.Capacity;

    /// <summary>What it draws now.</summary>
    public Power PowerNow => Meter.PowerNow;

    /// <summary>Whether it is switched on.</summary>
    public bool IsOn => Meter.IsOn;

    /// <summary>The energy it has drawn up to now. Reading it changes nothing.</summary>
    public Energy Energy => Meter.EnergyAt(NowNs);

    /// <summary>How long it has been switched on up to now.</summary>
    public SimDuration OnTime => Meter.OnTimeAt(NowNs);

    /// <summary>The cycles its cores have done up to now, what its hypervisor took included.</summary>
    public double CyclesDone => Meter.CyclesAt(NowNs);

    /// <summary>Where its cycles went up to now. Computed when read, in O(virtual machines it has ever held + their jobs that aren't over); reading it changes nothing.</summary>
    public HostCycles Cycles
    {
        get
        {
            var split = new CycleSplit();
            for (var vm = lastVm; vm is not null; vm = vm.BeforeOnHost)
                vm.AddUsed(split);
            var now = Datacenter.Estate.Simulation.Now;
            split.AddSwitching(pool.SwitchingNanocycles(now));
            split.AddCoStop(pool.CoStopNanocycles(now));
            var capacity = (Int128)Spec.Capacity.Hertz * (now.Nanoseconds - addedNs) / 1_000_000_000;
            if (split.Exceeds(capacity))
                throw new SimulationBugException(Datacenter.Estate.Simulation, $"host/{Id}", $"its machines' accounts have more than the {capacity} cycles that it had.");
            var (used, coStop, _, idle) = split.Cut(capacity);
            return new HostCycles(capacity, used, coStop, idle);
        }
    }

    internal EnergyMeter Meter { get; }

    private long NowNs => Datacenter.Estate.Simulation.Now.Nanoseconds;

    /// <summary>Gives a virtual machine its part, which admission has found to be free.</summary>
    internal CpuShare Admit(VirtualMachine vm)
    {
        VmsPlaced++;
        (vm.BeforeOnHost, lastVm) = (lastVm, vm);
        Datacenter.Index.Book(position, VmEntitlement.AdmissionHz(Spec, vm.Spec), vm.Spec.Memory.Count, 1);
        Meter.AddMachines(NowNs, 1);
        if (FreeCpu.Hertz < 0 || FreeMemory.Count < 0)
            throw new SimulationBugException(Datacenter.Estate.Simulation, $"host/{Id}", $"admission has promised more than there is: {FreeCpu} and {FreeMemory} are free after virtual machine {vm.Id} was placed.");
        return pool.AddShare(VmEntitlement.ShareOf(Spec, vm.Spec), vm);
    }

    /// <summary>Takes the part back.</summary>
    internal void Release(VirtualMachine vm, CpuShare share)
    {
        Datacenter.Index.Book(position, -VmEntitlement.AdmissionHz(Spec, vm.Spec), -vm.Spec.Memory.Count, -1);
        Meter.AddMachines(NowNs, -1);
        pool.RemoveShare(share);
    }

    /// <inheritdoc/>
    void ILoadListener.LoadChanged(long hertz) => Meter.SetLoad(NowNs, hertz, pool.Demand > pool.Capacity);
}
