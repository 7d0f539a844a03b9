// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>An array as its data sheet has it.</summary>
[Named("rated"), Doc("An array as its data sheet has it.")]
internal sealed record RatedModel : DriveModel
{
    [Key("capacity"), Doc("Its usable size."), Required, AtLeast("1 B"), Example("40 TB")]
    public Bytes Capacity { get; init; }

    [Key("readIops"), Doc("The reads a second that it sustains."), Required, MoreThan(0), AtMost(1e9), Example("10000")]
    public double ReadIops { get; init; }

    [Key("writeIops"), Doc("The writes a second that it sustains; as many as reads unless stated."), MoreThan(0), AtMost(1e9), Example("5000")]
    public double? WriteIops { get; init; }

    [Key("latency"), Doc("How long an operation takes while nothing waits."), AtLeast("1 ns"), Example("1 ms")]
    public SimDuration Latency { get; init; } = SimDuration.FromMilliseconds(1);

    [Key("bandwidth"), Doc("The most that it moves; without it, no bound."), AtLeast("1 bps"), Example("16 Gbps")]
    public DataRate? Bandwidth { get; init; }

    public override Drive Drive(Simulation simulation, string name) =>
        new RatedArray(simulation, name, new RatedArraySpec { Capacity = Capacity, ReadIops = ReadIops, WriteIops = WriteIops, Latency = Latency, Bandwidth = Bandwidth });
}
