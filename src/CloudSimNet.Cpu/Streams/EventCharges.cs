// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Streams;

/// <summary>What one event of each kind costs under a technique, and which of them leave the guest: the exit controls.</summary>
internal sealed class EventCharges
{
    private readonly CostBreakdown[] sheets = new CostBreakdown[EventRates.Kinds];
    private readonly (ExitReason Reason, double Count)[][] exits = new (ExitReason, double)[EventRates.Kinds][];
    private readonly double[] owed = new double[EventRates.Kinds * CostBreakdown.Reasons];
    private readonly bool touchesFault;

    public EventCharges(VirtualizationTechnique technique, Microarchitecture cpu)
    {
        touchesFault = technique.Translation == AddressTranslation.TwoTables;
        foreach (var kind in Enum.GetValues<GuestEvent>())
        {
            var sheet = new CostBreakdown(cpu.Clock);
            technique.Charge(kind, 1, cpu, sheet);
            sheets[(int)kind] = sheet;
            exits[(int)kind] = [.. Enum.GetValues<ExitReason>().Where(reason => sheet.ExitsPerInstruction(reason) > 0).Select(reason => (reason, sheet.ExitsPerInstruction(reason)))];
        }

        // The host's table decides when a first touch exits, so that kind exits nowhere else. An inner hypervisor with shadow tables calls it a page fault.
        var touches = exits[(int)GuestEvent.FirstTouch];
        TouchReason = touches.Length > 0 ? touches[0].Reason : ExitReason.NestedFault;
        if (touchesFault)
            exits[(int)GuestEvent.FirstTouch] = [];
        HasExits = touchesFault || exits.Any(list => list.Length > 0);
    }

    /// <summary>Why the guest is left when the host's table lacks a page.</summary>
    public ExitReason TouchReason { get; }

    /// <summary>Whether the guest is ever left.</summary>
    public bool HasExits { get; }

    /// <summary>Makes the round trips of one event; parts of a round trip are kept until they make a whole one.</summary>
    public void Happen(GuestEvent kind, long instruction, ControlStructure core)
    {
        foreach (var (reason, count) in exits[(int)kind])
        {
            ref var due = ref owed[((int)kind * CostBreakdown.Reasons) + (int)reason];
            for (due += count; due >= 1; due--)
                core.RoundTrip(instruction, reason);
        }
    }

    /// <summary>Adds what events and faults of the host's table cost, for each instruction.</summary>
    public void AddTo(CostBreakdown cost, ReadOnlySpan<long> events, long nestedFaults, double instructions)
    {
        for (var kind = 0; kind < events.Length; kind++)
        {
            if (events[kind] > 0 && !(touchesFault && kind == (int)GuestEvent.FirstTouch))
                cost.AddScaled(sheets[kind], events[kind] / instructions);
        }

        // The sheet is for a small page; with larger host pages it holds a part of an exit.
        var touch = sheets[(int)GuestEvent.FirstTouch];
        if (touchesFault && nestedFaults > 0 && touch.Exits > 0)
            cost.AddScaled(touch, nestedFaults / touch.Exits / instructions);
    }
}
