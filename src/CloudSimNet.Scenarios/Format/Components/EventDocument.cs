// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Something that happens to parts of the model at a stated instant.</summary>
[Doc("Something that happens to parts of the model at a stated instant. What can't be done then, such as resuming what isn't paused, changes nothing, and the result says so.")]
public sealed record EventDocument
{
    /// <summary>When.</summary>
    [Key("at"), Doc("When it happens."), Required, AtLeast("0 s"), Example("10 min")]
    public SimDuration At { get; init; }

    /// <summary>To what.</summary>
    [Key("component"), Doc("The name of what it happens to: a host such as lyon/host-17; hosts, virtual machines or jobs of a named group such as workers, workers[3] or workers[0..4], a node or link of the network, a device of the storage, a failure domain."), Required, NotEmpty, Example("spine-0")]
    public string Component { get; init; } = "";

    /// <summary>What.</summary>
    [Key("do"), Doc("fail: it breaks; repair: what broke it without an end of its own is put right, or else what has one ends now; fail-over: the other side takes over; lose: what it holds is lost; power-off: a host is switched off, and virtual machines on it fail; power-off-if-empty: it is switched off unless virtual machines are on it; power-on: it is switched on; pause: a virtual machine or job halts; resume: it goes on; stop: a virtual machine is ended, with its jobs; cancel: a job is ended unfinished; complete: a job is declared done as it is.")]
    public ComponentVerb Do { get; init; } = ComponentVerb.Fail;

    /// <summary>For how long.</summary>
    [Key("for"), Doc("How long the failure lasts; several of one component that overlap end with the last. Without it, until a repair."), AtLeast("1 ns"), Example("5 min")]
    public SimDuration? For { get; init; }

    /// <summary>Why.</summary>
    [Key("because"), Doc("Why a virtual machine fails, as results give the reason."), NotEmpty, Example("its kernel panicked")]
    public string? Because { get; init; }
}
