// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Controllers before a device, with their memory.</summary>
[Named("controller"), Doc("Controllers before a device, with their memory.")]
internal sealed record ControllerModel : DeviceModel
{
    [Key("of"), Doc("The device that they stand before."), Required, NotEmpty, Example("shelf")]
    public string Of { get; init; } = "";

    [Key("controllers"), Doc("1, or 2 that mirror each other's memory."), Between(1, 2)]
    public int Controllers { get; init; } = 1;

    [Key("policy"), Doc("through: a write is acknowledged when it is on the device; back: when it is in memory.")]
    public WritePolicy Policy { get; init; } = WritePolicy.Through;

    [Key("battery"), Doc("Whether the memory is kept when no controller runs.")]
    public bool Battery { get; init; }

    [Key("writeMemory"), Doc("How much written data it holds that isn't on the device yet."), AtLeast("0 B"), Example("2 GiB")]
    public Bytes WriteMemory { get; init; } = Bytes.GiB(1);

    [Key("readMemory"), Doc("How much data it keeps for reading again."), AtLeast("0 B"), Example("8 GiB")]
    public Bytes ReadMemory { get; init; }

    [Key("memoryLatency"), Doc("How long a request takes that the memory serves."), AtLeast("0 s"), Example("100 us")]
    public SimDuration MemoryLatency { get; init; } = SimDuration.FromNanoseconds(100_000);

    [Key("failoverTime"), Doc("How long nothing is served after one of two has failed."), Between("0 s", "365 d"), Example("5 s")]
    public SimDuration FailoverTime { get; init; } = SimDuration.FromSeconds(5);

    [Key("destageDepth"), Doc("How many writes from memory to the device are under way at most."), Between(1, 1_000_000)]
    public int DestageDepth { get; init; } = 16;

    internal override IEnumerable<DeviceUse> Uses => [new("of", Of)];

    public override void Make(string name, DeviceRegistry rack)
    {
        var controller = new ArrayController(name, new ControllerSpec
        {
            Controllers = Controllers,
            Policy = Policy,
            HasBattery = Battery,
            WriteMemory = WriteMemory,
            ReadMemory = ReadMemory,
            MemoryLatency = MemoryLatency,
            FailoverTime = FailoverTime,
            DestageDepth = DestageDepth,
        }, rack[Of]);
        for (var i = 0; i < Controllers; i++)
        {
            var index = i;
            rack.AddComponent(string.Create(CultureInfo.InvariantCulture, $"{name}/{i}"), controller.Part(index), (ComponentVerb.Fail, () => controller.FailController(index)), (ComponentVerb.Repair, () => controller.RepairController(index)));
        }

        rack.Add(ChosenAs, controller);
    }
}
