// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>What lives in a virtual machine, in the order in which it came.</summary>
internal struct VmListeners
{
    private List<VmListener>? all;

    /// <summary>Whether there ever was one.</summary>
    public readonly bool HadAny => all is not null;

    /// <summary>One more.</summary>
    public void Add(VmListener listener) => (all ??= []).Add(listener);

    /// <summary>One less; O(those that came before it).</summary>
    public readonly void Remove(VmListener listener) => all?.Remove(listener);

    /// <summary>The machine has begun to run.</summary>
    public readonly void TellStarted()
    {
        foreach (var listener in all ?? [])
            listener.VmStarted();
    }

    /// <summary>The machine was halted, or goes on.</summary>
    public readonly void TellHalted(bool isHalted)
    {
        foreach (var listener in all ?? [])
            listener.VmHalted(isHalted);
    }

    /// <summary>The machine goes on on another host.</summary>
    public readonly void TellMoved()
    {
        foreach (var listener in all ?? [])
            listener.VmMoved();
    }

    /// <summary>The machine is over, and they hear nothing more of it.</summary>
    public void TellOver()
    {
        if (all is null)
            return;
        var told = all;
        all = []; // One that hears of it may leave at once.
        foreach (var listener in told)
            listener.VmOver();
    }
}
