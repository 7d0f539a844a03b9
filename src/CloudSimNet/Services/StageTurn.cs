// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>A request's turn in a stage: what the course may know of it. Valid during the call in which it is given.</summary>
public readonly ref struct StageTurn
{
    private readonly Visit visit;

    internal StageTurn(Visit visit) => this.visit = visit;

    /// <summary>Which turn of this request in this stage it is, counted from 0.</summary>
    public int Number => visit.Step;

    /// <summary>What the course has noted of this request in this stage; 0 at first.</summary>
    public long Note
    {
        get => visit.Note;
        set => visit.Note = value;
    }

    /// <summary>Now.</summary>
    public SimTime Now => visit.Now;

    /// <summary>Since when the request is under way.</summary>
    public SimTime MadeAt => visit.MadeAt;

    /// <summary>The request's number among those to its service, counted from 0 in the order in which they were made.</summary>
    public long Request => visit.Number;

    /// <summary>The number of the instance that works on it.</summary>
    public int Instance => visit.Instance!.Id;

    /// <summary>The instance's virtual machine.</summary>
    public VmId Machine => visit.Instance!.VirtualMachine.Id;

    /// <summary>How many requests the instance works on, this one included.</summary>
    public int InWork => visit.Instance!.InWork;

    /// <summary>Why the call, read or write that was tried last failed; null when it didn't, or hasn't ended.</summary>
    public RequestFailure? Failure => visit.Failure;

    /// <summary>How many calls, reads and writes that this request has tried in this stage have failed.</summary>
    public int Lost => visit.Lost;
}
