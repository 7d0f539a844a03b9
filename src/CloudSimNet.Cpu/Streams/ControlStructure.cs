// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet.Cpu.Streams;

/// <summary>What hardware keeps for a virtual core (a VMCS or a VMCB), as far as its states go: entry, direct execution, exit, handling, and entry
/// again.</summary>
/// <param name="trace">Is told each transition; null for no one.</param>
public sealed class ControlStructure(IExitTrace? trace = null)
{
    private readonly long[] entered = new long[(int)ControlState.Handling + 1];
    private readonly long[] exits = new long[CostBreakdown.Reasons];
    private ExitReason reason;

    /// <summary>The state it is in.</summary>
    public ControlState State { get; private set; }

    /// <summary>How often it came into a state.</summary>
    public long Transitions(ControlState state) => entered[(int)state];

    /// <summary>How often the guest was left for a reason.</summary>
    public long Exits(ExitReason reason) => exits[(int)reason];

    /// <summary>The hypervisor enters the guest: from <see cref="ControlState.Off"/> or <see cref="ControlState.Handling"/>.</summary>
    /// <param name="instruction">The guest's instructions so far, for whoever traces.</param>
    /// <exception cref="InvalidOperationException">It is in another state.</exception>
    public void Enter(long instruction)
    {
        if (State is not (ControlState.Off or ControlState.Handling))
            throw Illegal(ControlState.Entry, "Off or Handling");
        Move(ControlState.Entry, instruction, null);
    }

    /// <summary>The guest runs: from <see cref="ControlState.Entry"/>.</summary>
    /// <param name="instruction">The guest's instructions so far, for whoever traces.</param>
    /// <exception cref="InvalidOperationException">It is in another state.</exception>
    public void Execute(long instruction)
    {
        Require(ControlState.Entry, ControlState.DirectExecution);
        Move(ControlState.DirectExecution, instruction, null);
    }

    /// <summary>The guest is left: from <see cref="ControlState.DirectExecution"/>.</summary>
    /// <param name="instruction">The guest's instructions so far, for whoever traces.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="InvalidOperationException">It is in another state.</exception>
    public void Exit(long instruction, ExitReason because)
    {
        Require(ControlState.DirectExecution, ControlState.Exit);
        reason = because;
        exits[(int)because]++;
        Move(ControlState.Exit, instruction, because);
    }

    /// <summary>The hypervisor begins to handle the exit: from <see cref="ControlState.Exit"/>.</summary>
    /// <param name="instruction">The guest's instructions so far, for whoever traces.</param>
    /// <exception cref="InvalidOperationException">It is in another state.</exception>
    public void Handle(long instruction)
    {
        Require(ControlState.Exit, ControlState.Handling);
        Move(ControlState.Handling, instruction, reason);
    }

    /// <summary>Leaves a running guest, handles the exit and enters again.</summary>
    /// <param name="instruction">The guest's instructions so far, for whoever traces.</param>
    /// <param name="because">Why.</param>
    /// <exception cref="InvalidOperationException">The guest isn't running.</exception>
    public void RoundTrip(long instruction, ExitReason because)
    {
        Exit(instruction, because);
        Handle(instruction);
        Enter(instruction);
        Execute(instruction);
    }

    private void Move(ControlState to, long instruction, ExitReason? because)
    {
        State = to;
        entered[(int)to]++;
        trace?.Moved(instruction, to, because);
    }

    private void Require(ControlState from, ControlState to)
    {
        if (State != from)
            throw Illegal(to, from.ToString());
    }

    private InvalidOperationException Illegal(ControlState to, string from) => new($"A virtual core in {State} can't go to {to}; only from {from}.");
}
