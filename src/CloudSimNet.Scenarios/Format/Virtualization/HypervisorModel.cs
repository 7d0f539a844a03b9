// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Virtualization;

/// <summary>A hypervisor, in a scenario file: one that is known, but for what is stated.</summary>
[Named("kvm"), Doc("KVM, scheduled by Linux, on eight or more cores; what is stated in place of its own values.")]
internal sealed record HypervisorModel : Model<HypervisorSpec>, IPresets
{
    public static IReadOnlyList<(string Name, string What)> Presets { get; } =
    [
        ("unmodelled", "Competing costs nothing, unless something is stated."),
        ("xen", "Xen with its credit scheduler; what is stated in place of its own values."),
        ("esxi", "ESXi; what is stated in place of its own values."),
    ];

    [Key("called"), Doc("What machines that ask for it call it; the name unless stated."), NotEmpty, Example("bhyve")]
    public string? Called { get; init; }

    [Key("worldSwitch"), Doc("Switching a core from one virtual core to another, with what is refilled afterwards."), AtLeast("0 cycles"), AtMost("1000000000 cycles"), Example("4812 cycles")]
    public Cycles? WorldSwitch { get; init; }

    [Key("quantum"), Doc("How long a virtual core runs while others wait for its core; where it shrinks with the load, how long a core takes to serve all of its virtual cores once."), AtLeast("1 ns"), Example("3 ms")]
    public SimDuration? Quantum { get; init; }

    [Key("shrinksWithLoad"), Doc("Whether the time slice shrinks as more virtual cores compete for a core.")]
    public bool? ShrinksWithLoad { get; init; }

    [Key("minimumQuantum"), Doc("The shortest slice, where it shrinks."), AtLeast("1 ns"), Example("1 ms")]
    public SimDuration? MinimumQuantum { get; init; }

    [Key("timerTick"), Doc("How often each virtual core that has work needs its timer."), AtLeast("0 Hz"), AtMost("1 MHz"), Example("250 Hz")]
    public Frequency? TimerTick { get; init; }

    [Key("timerTickCost"), Doc("What a tick costs for a virtual core that doesn't run when it comes."), AtLeast("0 cycles"), AtMost("1000000000 cycles"), Example("4768 cycles")]
    public Cycles? TimerTickCost { get; init; }

    [Key("coScheduling"), Doc("strict: the virtual cores of one machine run at the same time; none: each whenever a core is free for it.")]
    public CoScheduling? CoScheduling { get; init; }

    public override HypervisorSpec Make(MakingContext context)
    {
        var known = HypervisorSpec.Presets.Single(preset => preset.Name == ChosenAs);
        return known with
        {
            Name = Called ?? known.Name,
            WorldSwitch = WorldSwitch ?? known.WorldSwitch,
            Quantum = Quantum ?? known.Quantum,
            ShrinksWithLoad = ShrinksWithLoad ?? known.ShrinksWithLoad,
            MinimumQuantum = MinimumQuantum ?? known.MinimumQuantum,
            TimerTick = TimerTick ?? known.TimerTick,
            TimerTickCost = TimerTickCost ?? known.TimerTickCost,
            CoScheduling = CoScheduling ?? known.CoScheduling,
        };
    }
}
