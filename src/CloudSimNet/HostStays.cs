// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;

namespace CloudSimNet;

/// <summary>The stays on one host: those that last, in the order in which they began, and those that are over, whose accounts are still the host's.</summary>
internal struct HostStays
{
    private Stay? first;
    private Stay? last;
    private Stay? lastOver;
    private CycleSplit? forgotten; // What was done in stays that nobody keeps.

    /// <summary>One begins.</summary>
    public void Add(Stay stay)
    {
        stay.PreviousOnHost = last;
        if (last is null)
            first = stay;
        else
            last.NextOnHost = stay;
        last = stay;
    }

    /// <summary>One that lasted is over.</summary>
    public void Close(Stay stay)
    {
        if (stay.PreviousOnHost is { } previous)
            previous.NextOnHost = stay.NextOnHost;
        else
            first = stay.NextOnHost;
        if (stay.NextOnHost is { } next)
            next.PreviousOnHost = stay.PreviousOnHost;
        else
            last = stay.PreviousOnHost;
        (stay.PreviousOnHost, stay.NextOnHost) = (null, lastOver);
        if (lastOver is not null)
            lastOver.PreviousOnHost = stay;
        lastOver = stay;
    }

    /// <summary>One that is over is to be forgotten.</summary>
    public void Forget(Stay stay)
    {
        forgotten ??= new CycleSplit();
        stay.AddUsed(forgotten);
        if (stay.PreviousOnHost is { } later)
            later.NextOnHost = stay.NextOnHost;
        else
            lastOver = stay.NextOnHost;
        if (stay.NextOnHost is { } earlier)
            earlier.PreviousOnHost = stay.PreviousOnHost;
        (stay.PreviousOnHost, stay.NextOnHost) = (null, null);
    }

    /// <summary>The machines that stay here.</summary>
    public readonly List<VirtualMachine> ListMachines()
    {
        var machines = new List<VirtualMachine>();
        for (var stay = first; stay is not null; stay = stay.NextOnHost)
            machines.Add(stay.VirtualMachine);
        return machines;
    }

    /// <summary>Adds what all stays' cycles were spent on up to now.</summary>
    public readonly void AddUsed(CycleSplit split)
    {
        if (forgotten is not null)
            split.Add(forgotten);
        for (var stay = first; stay is not null; stay = stay.NextOnHost)
            stay.AddUsed(split);
        for (var stay = lastOver; stay is not null; stay = stay.NextOnHost)
            stay.AddUsed(split);
    }
}
