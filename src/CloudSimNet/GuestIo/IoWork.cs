// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.GuestIo;

/// <summary>One request: what a machine's cores do for it before it goes to the device, and its stay there. It is used again for another when it is
/// over.</summary>
internal sealed class IoWork(GuestDisk disk, int id) : VmTask(id, 0), IIoListener
{
    private bool isRunning;

    /// <summary>The request.</summary>
    public BlockRequest Request { get; private set; }

    /// <summary>Whom to tell.</summary>
    public IIoListener? Listener { get; private set; }

    /// <summary>With what.</summary>
    public long Tag { get; private set; }

    /// <summary>What it does.</summary>
    public override string ToString() => "the computing of a disk operation";

    /// <inheritdoc/>
    internal override JobSpec Claim => disk.Claim;

    internal override bool IsBeside => true;

    private protected override VirtualMachine Machine => disk.VirtualMachine;

    /// <summary>It is about to run.</summary>
    public void Begin(in BlockRequest request, IIoListener listener, long tag)
    {
        (Request, Listener, Tag, isRunning) = (request, listener, tag, true);
        RenewInstructions(disk.Virtualization.Instructions);
        Price();
    }

    /// <summary>The device is done with it.</summary>
    public void IoEnded(long tag, IoStatus status) => disk.Over(this, status);

    /// <inheritdoc/>
    internal override void NoteStarted()
    {
    }

    /// <inheritdoc/>
    internal override void EndAs(JobState state)
    {
        Leave();
        disk.Ended(this, isDone: false);
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        if (!isRunning)
            return; // Its machine was ended by somebody who heard of an earlier completion of this instant.
        Leave();
        disk.Ended(this, isDone: true);
    }

    private void Leave()
    {
        isRunning = false;
        Settle(Machine.Inventory.Simulation.Now);
    }
}
