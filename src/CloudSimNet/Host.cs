// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Admission;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Failures;
using CloudSimNet.Scheduling;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A host: cores that virtual machines share, memory that they hold, and the power all this draws.</summary>
public sealed partial class Host : IHostFacts
{
    private readonly CpuPool pool;
    private readonly int position;
    private readonly long addedNs;
    private HostStays stays;
    private HostRareState? rare; // None for most hosts.

    internal Host(Datacenter datacenter, HostId id, HostSpec spec, Labels labels, int position, HypervisorTax? tax)
    {
        Datacenter = datacenter;
        Labels = labels;
        Id = id;
        Spec = spec;
        this.position = position;
        addedNs = Simulation.Now.Nanoseconds;
        Power = new HostPower(this);
        pool = new CpuPool(Simulation, spec.Capacity, Power, id.Value, tax);
        Power.Attach(pool);
    }

    /// <summary>Which host this is.</summary>
    public HostId Id { get; }

    /// <summary>Its type.</summary>
    public HostSpec Spec { get; }

    /// <summary>Where it stands.</summary>
    public Datacenter Datacenter { get; }

    /// <summary>Its labels, such as its rack.</summary>
    public Labels Labels { get; }

    /// <summary>Whether it is switched on, and what it draws.</summary>
    public HostPower Power { get; }

    /// <summary>It as a part that can fail: for outages that may overlap, and for domains to add it to, such as the power of its rack.</summary>
    public FailurePart Part => Rare.Part ??= new FailurePart(Simulation, $"host-{Id}", GoDown, Power.Repair);

    /// <summary>What it computes by itself on behalf of its guests.</summary>
    public HostWork Work => Rare.Work ??= new HostWork(pool, Spec, isOn: Power.State == HostPowerState.On);

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
    public Power PowerNow => Power.Now;

    /// <summary>Whether it counts as switched on.</summary>
    public bool IsOn => Power.IsOn;

    /// <summary>The energy it has drawn up to now. Reading it changes nothing.</summary>
    public Energy Energy => Power.Energy;

    /// <summary>How long it has been switched on up to now.</summary>
    public SimDuration OnTime => Power.OnTime;

    /// <summary>The cycles its cores have done up to now, what its hypervisor took included.</summary>
    public double CyclesDone => Power.CyclesDone;

    /// <summary>The virtual machines that stay on it now, in the order in which they came. O(their number).</summary>
    public IReadOnlyList<VirtualMachine> VirtualMachines => stays.ListMachines();

    /// <summary>Where its cycles went up to now. Computed when read, in O(virtual machines it has ever held + their jobs that aren't over); reading
    /// it changes nothing.</summary>
    public HostCycles Cycles
    {
        get
        {
            var split = new CycleSplit();
            stays.AddUsed(split);
            rare?.Work?.AddTo(split);
            var now = Simulation.Now;
            split.AddSwitching(pool.SwitchingNanocycles(now));
            split.AddCoStop(pool.CoStopNanocycles(now));
            var capacity = (Int128)Spec.Capacity.Hertz * (now.Nanoseconds - addedNs) / 1_000_000_000;
            if (split.Exceeds(capacity))
                throw new SimulationBugException(Simulation, $"host/{Id}", $"its machines' accounts have more than the {capacity} cycles that it had.");
            var (used, coStop, _, hostWork, idle) = split.Cut(capacity);
            return new HostCycles(capacity, used, hostWork, coStop, idle);
        }
    }

    /// <inheritdoc/>
    Frequency IHostFacts.ExpectedDemand => Frequency.Hz(Demand.Hertz + (rare?.ExpectedAt(Simulation.Now) ?? 0));

    /// <inheritdoc/>
    HostPowerState IHostFacts.PowerState => Power.State;

    /// <inheritdoc/>
    IReadOnlyList<double> IHostFacts.History => Datacenter.HistoryOf(position);

    /// <summary>What admission counts of it.</summary>
    internal HostCapacity Capacity => new(Datacenter.Index, position);

    private HostRareState Rare => rare ??= new HostRareState();

    private Simulation Simulation => Datacenter.Inventory.Simulation;

    /// <summary>Switches it on. Virtual machines can come once it has booted.</summary>
    /// <returns>False unless it was off, or failed after it was switched off; then it is to boot once it is repaired.</returns>
    public bool PowerOn()
    {
        Simulation.ThrowIfObserving();
        return Power.SwitchOn();
    }

    /// <summary>Switches it off. A host that holds virtual machines is switched off only by force, and they fail.</summary>
    /// <param name="force">Whether to switch it off though virtual machines are on it.</param>
    /// <returns>False when it was off or failed, or holds virtual machines and isn't forced.</returns>
    public bool PowerOff(bool force = false)
    {
        Simulation.ThrowIfObserving();
        if (VmCount > 0 && !force)
            return false;
        if (!Power.SwitchOff())
            return false;
        FailAll($"Host {Id} was switched off.");
        return true;
    }

    /// <summary>It fails: the virtual machines on it fail with it, and no others come until it is repaired. No effect on one that has failed; for
    /// outages that overlap see <see cref="Part"/>.</summary>
    /// <remarks>Virtual machines that were being stopped are gone at once.</remarks>
    public void Fail() => Part.Fail();

    /// <summary>It is repaired: it boots, unless it had been switched off or something else keeps it down.</summary>
    public void Repair() => Part.Repair();

    /// <inheritdoc/>
    int IHostFacts.CountOf(string key, string value) => rare?.Labels.CountOf(key, value) ?? 0;

    /// <summary>A machine that is expected to ask for so much was placed here in this instant.</summary>
    internal void Expect(long hertz) => Rare.Expect(hertz, Simulation.Now);

    /// <summary>Promises capacity of this host for a virtual machine. Whoever asks has found that there is room.</summary>
    internal Hold Reserve(VmSpec vm, HoldPurpose purpose)
    {
        var hold = Hold.Reserve(Capacity, HoldAmount.Of(Spec, vm), purpose);
        if (FreeMemory < Bytes.Zero || (FreeCpu < Frequency.Zero && !Datacenter.PromisesByDemand))
            throw new SimulationBugException(Simulation, $"host/{Id}", $"admission has promised more than there is: {FreeCpu} and {FreeMemory} are free after a virtual machine of {vm.VirtualCpus} virtual cores and {vm.Memory} was given its part.");
        return hold;
    }

    /// <summary>Whether it could take a virtual machine now: it is on, can run it, and has what admission counts for it.</summary>
    internal bool CanTake(VmSpec vm)
    {
        Datacenter.Index.Excluded.Clear(); // Those of an earlier request.
        return Datacenter.Index.CanHost(position, vm);
    }

    /// <summary>Begins a virtual machine's stay on capacity that was promised to it.</summary>
    internal Stay Admit(VirtualMachine vm, Hold hold, Stay? earlier)
    {
        hold.Commit(Capacity, HoldPurpose.Running);
        VmsPlaced++;
        NoteLabels(vm.Labels, 1);
        Power.NoteMachines();
        var stay = new Stay(vm, this, hold, pool.AddShare(VmEntitlement.ShareOf(Spec, vm.Spec), vm), earlier);
        stays.Add(stay);
        return stay;
    }

    /// <summary>A stay has ended.</summary>
    internal void NoteLeft(Stay stay)
    {
        stays.Close(stay);
        NoteLabels(stay.VirtualMachine.Labels, -1);
        Power.NoteMachines();
        Datacenter.Inventory.NoteCapacityFreed();
    }

    /// <summary>A stay that is over is to be forgotten; what was done in it stays in the host's account.</summary>
    internal void Forget(Stay stay) => stays.Forget(stay);

    /// <summary>Its power has changed its state: capacity counts while it is on.</summary>
    internal void NotePowerChanged()
    {
        var isUsable = Power.State == HostPowerState.On;
        if (Datacenter.Index[position].IsUsable == isUsable)
            return;
        Datacenter.Index.SetUsable(position, isUsable);
        rare?.Work?.SetOn(isUsable);
        if (isUsable)
            Datacenter.Inventory.NoteCapacityFreed();
    }

    private void NoteLabels(Labels labels, int change)
    {
        if (labels.All.Count > 0)
            Rare.Labels.Add(labels, change);
    }

    private void GoDown()
    {
        Power.Fail();
        FailAll($"Host {Id} failed.");
    }

    private void FailAll(string reason)
    {
        foreach (var vm in stays.ListMachines())
            vm.LoseHost(reason);
    }
}
