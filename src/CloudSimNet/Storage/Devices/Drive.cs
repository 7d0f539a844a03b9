// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Devices;

/// <summary>A physical device, which can fail and be replaced.</summary>
public abstract class Drive : BlockDevice
{
    private FailurePart? part;
    private bool isFailed;
    private bool isReplaced; // A blank one stands in its place, from when it works on.

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

    /// <summary>It as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Part => part ??= new FailurePart(Simulation, Name, GoDown, ComeUp);

    /// <summary>Fails: requests that are in it end as <see cref="IoStatus.Unavailable"/> at this instant, later ones at once. No effect on a failed
    /// device, so that one repair is enough; for outages that overlap see <see cref="Part"/>.</summary>
    public void Fail() => Part.Fail();

    /// <summary>Works again, with what it held: after an outage, of power or of a cable. No effect on a working device.</summary>
    /// <remarks>An array that has gone on without it makes it anew all the same. What else keeps it down, such as the power of its rack, does so.</remarks>
    public void Repair() => part?.Repair();

    /// <summary>Puts a blank device of the same kind in its place. What it held is made anew by what stands above where that is redundant; else it is
    /// lost, and stands in <see cref="StorageLosses"/>. No effect on a working device.</summary>
    /// <remarks>It is a repair too. Where something else keeps the device down, the blank one works when that is over.</remarks>
    public void Replace()
    {
        if (!isFailed)
            return;
        Simulation.ThrowIfObserving();
        isReplaced = true;
        Part.Repair();
    }

    /// <inheritdoc/>
    protected sealed override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (isFailed)
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
        else
            Work(request, listener, tag);
    }

    private void GoDown()
    {
        isFailed = true;
        EndRequests();
        NotifyChanged();
    }

    private void ComeUp()
    {
        isFailed = false;
        var isBlank = isReplaced;
        isReplaced = false;
        if (isBlank)
            NotifyDataLost();
        NotifyChanged();
    }

    /// <summary>Serves a request while the device works.</summary>
    private protected abstract void Work(in BlockRequest request, IIoListener listener, long tag);

    /// <summary>Ends all requests, because the device fails.</summary>
    private protected abstract void EndRequests();
}
