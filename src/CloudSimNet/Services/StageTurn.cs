// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>A request's turn in a stage: what the runner may know of it. Valid during the call in which it is given.</summary>
public readonly ref struct StageTurn
{
    private readonly ServiceCall call;

    internal StageTurn(ServiceCall call) => this.call = call;

    /// <summary>Which turn of this request in this stage it is, counted from 0.</summary>
    public int Number => call.Step;

    /// <summary>What the runner has noted of this request in this stage; 0 at first.</summary>
    public long Note
    {
        get => call.Note;
        set => call.Note = value;
    }

    /// <summary>Now.</summary>
    public SimTime Now => call.Now;

    /// <summary>Since when the request is under way.</summary>
    public SimTime MadeAt => call.MadeAt;

    /// <summary>The request's number among those to its service, counted from 0 in the order in which they were made.</summary>
    public long Request => call.Number;

    /// <summary>The number of the instance that works on it.</summary>
    public int Instance => call.Instance!.Id;

    /// <summary>The instance's virtual machine.</summary>
    public VmId Machine => call.Instance!.VirtualMachine.Id;

    /// <summary>How many requests the instance works on, this one included.</summary>
    public int InWork => call.Instance!.InWork;

    /// <summary>Why the call, read or write that was tried last failed; null when it didn't, or hasn't ended.</summary>
    public RequestFailure? Failure => call.Failure;

    /// <summary>How many calls, reads and writes that this request has tried in this stage have failed.</summary>
    public int Lost => call.Lost;
}
