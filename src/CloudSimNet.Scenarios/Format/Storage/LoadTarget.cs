// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Something that a load asks: a device, or a file of a client.</summary>
internal abstract class LoadTarget
{
    /// <summary>The simulation.</summary>
    public abstract Simulation Simulation { get; }

    /// <summary>How large it is.</summary>
    public abstract Bytes Capacity { get; }

    /// <summary>Whether it is asked nothing any more, because the virtual machine ends whose it is.</summary>
    public abstract bool IsOver { get; }

    /// <summary>A stream of operations on it, idle until it is started.</summary>
    public abstract IoStream OpenStream(IoPattern pattern, IoStreamTerms terms);

    /// <summary>Makes a request.</summary>
    public abstract void Submit(in BlockRequest request, IIoListener listener, long tag);

    /// <summary>Whether a virtual machine that has run doesn't go on.</summary>
    protected static bool IsOut(VirtualMachine? vm) => vm is { State: not (VmState.Running or VmState.Paused) };
}
