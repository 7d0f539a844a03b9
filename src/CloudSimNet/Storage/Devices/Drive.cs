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

    /// <summary>Puts a blank device of the same kind in its place. No effect on a working device.</summary>
    public void Replace()
    {
        if (!isFailed)
            return;
        Simulation.ThrowIfObserving();
        isFailed = false;
        NoteChanged();
    }

    /// <inheritdoc/>
    protected sealed override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (isFailed)
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
        else
            Work(request, listener, tag);
    }

    /// <summary>Serves a request while the device works.</summary>
    private protected abstract void Work(in BlockRequest request, IIoListener listener, long tag);

    /// <summary>Ends all requests, because the device fails.</summary>
    private protected abstract void EndRequests();
}
