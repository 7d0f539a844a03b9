// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;
using CloudSimNet.Storage;

namespace CloudSimNet.MachineIo;

/// <summary>What a machine's cores do for the streams of a disk: so many cycles a second, as the streams' rates have it.</summary>
internal sealed class IoLoad(MachineDisk disk, int id) : VmTask(id, double.PositiveInfinity), IStreamRateListener
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
            disk.VirtualMachine.Occupy(streams == 0 ? -1 : 1);
        rate = streams == 0 ? 0 : rate + difference; // Exactly nothing when there is none, whatever rounding has left.
        if (disk.IsHosted)
            Follow();
    }

    /// <inheritdoc/>
    internal override void Price() => Cost = CostOn(disk.VirtualMachine);

    /// <inheritdoc/>
    internal override void NoteStarted()
    {
    }

    /// <inheritdoc/>
    internal override void EndAs(JobState state) => Settle();

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        // It has no end.
    }

    private void Follow()
    {
        if (Cost is null)
            Price();
        var vm = disk.VirtualMachine;
        var hertz = Math.Min(rate * disk.Virtualization.Instructions * Cost!.CyclesPerInstruction, vm.Spec.VirtualCpus * disk.Clock.Hertz);
        var cap = Frequency.Hz((long)Math.Round(Math.Max(0, hertz)));
        var wasRunning = IsAttached;
        vm.RunBeside(this, cap);
        if (wasRunning && !IsAttached)
            Settle();
    }

    // What it has used is the machine's account's now.
    private void Settle()
    {
        if (Cost is null)
            return;
        disk.VirtualMachine.NoteUsed(Cost, ServedCycles(disk.Simulation.Now));
        Renew(double.PositiveInfinity);
    }
}
