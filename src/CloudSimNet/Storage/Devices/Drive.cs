// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Storage.Devices;

/// <summary>A physical device, which can fail and be replaced.</summary>
public abstract class Drive : BlockDevice
{
    private bool isFailed;

    /// <summary>A working device.</summary>
    private protected Drive(Simulation simulation, string name, Bytes capacity)
        : base(simulation, name, capacity)
    {
    }

    /// <inheritdoc/>
    public sealed override bool IsAvailable => !isFailed;

    /// <summary>The mean time to failure of devices like this one; for ever for one that doesn't wear.</summary>
    public abstract SimDuration MeanTimeToFailure { get; }

    /// <summary>The station that its requests queue at.</summary>
    public abstract ServiceStation Station { get; }

    /// <summary>Fails: requests that are in it end as <see cref="IoStatus.Unavailable"/> at this instant, later ones at once. No effect on a failed device.</summary>
    public void Fail()
    {
        if (isFailed)
            return;
        Simulation.ThrowIfObserving();
        isFailed = true;
        EndRequests();
        NoteChanged();
    }

    /// <summary>Works again, with what it held: after an outage, of power or of a cable. No effect on a working device.</summary>
    /// <remarks>An array that has gone on without it makes it anew all the same.</remarks>
    public void Repair() => WorkAgain(isBlank: false);

    /// <summary>Puts a blank device of the same kind in its place. What it held is made anew by what stands above where that is redundant; else it is lost, and stands in <see cref="StorageLosses"/>. No effect on a working device.</summary>
    public void Replace() => WorkAgain(isBlank: true);

    /// <inheritdoc/>
    protected sealed override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (isFailed)
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
        else
            Work(request, listener, tag);
    }

    private void WorkAgain(bool isBlank)
    {
        if (!isFailed)
            return;
        Simulation.ThrowIfObserving();
        isFailed = false;
        if (isBlank)
            NoteBlank();
        NoteChanged();
    }

    /// <summary>Serves a request while the device works.</summary>
    private protected abstract void Work(in BlockRequest request, IIoListener listener, long tag);

    /// <summary>Ends all requests, because the device fails.</summary>
    private protected abstract void EndRequests();
}
