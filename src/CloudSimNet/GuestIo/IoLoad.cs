// SPDX-License-Identifier: MIT
using CloudSimNet.Admission;
using CloudSimNet.Storage;

namespace CloudSimNet.GuestIo;

/// <summary>What a machine's cores do for the streams of a disk: so many cycles a second, as the streams' rates have it.</summary>
internal sealed class IoLoad(GuestDisk disk, int id) : VmTask(id, double.PositiveInfinity), IStreamRateListener
{
    private double rate; // Operations a second of all streams.
    private int streams;

    /// <inheritdoc/>
    internal override JobSpec Claim => disk.Claim;

    /// <inheritdoc/>
    public void RateChanged(double difference, int count)
    {
        var before = streams;
        streams += count;
        if (before == 0 != (streams == 0))
            disk.VirtualMachine.ChangeBusyHolds(streams == 0 ? -1 : 1);
        rate = streams == 0 ? 0 : rate + difference; // Exactly nothing when there is none, whatever rounding has left.
        if (disk.IsHosted)
            Follow();
    }

    internal override bool IsBeside => true;

    private protected override VirtualMachine Machine => disk.VirtualMachine;

    /// <inheritdoc/>
    internal override Frequency CapOn(VmSpec vm, HostSpec host)
    {
        var hertz = Math.Min(rate * disk.Virtualization.Instructions * Cost!.CyclesPerInstruction, vm.VirtualCpus * VmEntitlement.VirtualCpuClock(host, vm).Hertz);
        return Frequency.Hz((long)Math.Round(Math.Max(0, hertz)));
    }

    /// <inheritdoc/>
    internal override void NoteStarted()
    {
    }

    /// <inheritdoc/>
    internal override void EndAs(JobState state) => Close();

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        // It has no end.
    }

    private void Follow()
    {
        Price();
        var vm = disk.VirtualMachine;
        var wasRunning = IsAttached;
        vm.AttachKernelWork(this, CapOn(vm.AskedFor, vm.CurrentStay!.Host.Spec));
        if (wasRunning && !IsAttached)
            Close();
    }

    // What it has used is the machine's account's now.
    private void Close()
    {
        Settle(Machine.Inventory.Simulation.Now);
        RenewInstructions(double.PositiveInfinity);
    }
}
