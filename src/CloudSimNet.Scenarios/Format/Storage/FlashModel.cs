// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A flash device: a known one whose values can be stated otherwise, or one of which all are stated.</summary>
[Named("flash"), Doc("A flash device.")]
internal sealed record FlashModel : DriveModel, IPresets
{
    [Key("capacity"), Doc("Its size."), AtLeast("1 B"), Example("1920 GB")]
    public Bytes? Capacity { get; init; }

    [Key("channels"), Doc("How many operations its chips do at once."), Between(1, 1_000_000), Example("10")]
    public int? Channels { get; init; }

    [Key("queueDepth"), Doc("How many requests it takes at once; without it and a preset, no bound."), Between(1, 1_000_000), Example("32")]
    public int? QueueDepth { get; init; }

    [Key("readTime"), Doc("How long a read of 4 KiB holds a channel."), AtLeast("1 ns"), Example("100 us")]
    public SimDuration? ReadTime { get; init; }

    [Key("writeTime"), Doc("How long a write of 4 KiB takes until it is acknowledged."), AtLeast("1 ns"), Example("50 us")]
    public SimDuration? WriteTime { get; init; }

    [Key("programTime"), Doc("How long each 4 KiB that reach the chips hold a channel; without it and a preset, no longer than the write."), AtLeast("0 s"), Example("100 us")]
    public SimDuration? ProgramTime { get; init; }

    [Key("writeAmplification"), Doc("How much is written to the chips for each random write; without it and a preset, 1."), Between(1, 1000), Example("3")]
    public double? WriteAmplification { get; init; }

    [Key("channelRate"), Doc("How fast a channel moves what an operation has beyond 4 KiB."), AtLeast("1 kbps"), Example("3.2 Gbps")]
    public DataRate? ChannelRate { get; init; }

    [Key("interfaceRate"), Doc("How fast data crosses the interface."), AtLeast("1 kbps"), Example("4.4 Gbps")]
    public DataRate? InterfaceRate { get; init; }

    [Key("interfaceLatency"), Doc("What the interface adds to each request; without it and a preset, nothing."), AtLeast("0 s"), Example("4 us")]
    public SimDuration? InterfaceLatency { get; init; }

    [Key("times"), Doc("mean: each operation holds its channel for the mean; exponential: drawn, with the mean.")]
    public ServiceTimes Times { get; init; } = ServiceTimes.Mean;

    /// <summary>Those that are known by name.</summary>
    internal static IReadOnlyList<FlashSpec> Known { get; } = [FlashSpec.SataSsd, FlashSpec.Nvme];

    /// <inheritdoc/>
    public static IReadOnlyList<(string Name, string What)> Presets => [.. Known.Select(static known => (known.Name, $"A flash device of {known.Capacity}."))];

    private FlashSpec? Preset => Known.FirstOrDefault(preset => preset.Name == ChosenAs);

    protected internal override IEnumerable<(string Key, string Message)> Problems => Preset is not null ? [] :
        MissingValues.Of("ssd-sata", ("capacity", Capacity, "1920 GB"), ("channels", Channels, "10"), ("readTime", ReadTime, "100 us"), ("writeTime", WriteTime, "50 us"), ("channelRate", ChannelRate, "3.2 Gbps"), ("interfaceRate", InterfaceRate, "4.4 Gbps"));

    public override Drive Drive(Simulation simulation, string name)
    {
        // Where all that is needed is stated, nothing of this is left but what may be left out.
        var basis = Preset ?? FlashSpec.SataSsd with { QueueDepth = int.MaxValue, ProgramTime = SimDuration.Zero, WriteAmplification = 1, InterfaceLatency = SimDuration.Zero };
        return new Flash(simulation, name, basis with
        {
            Name = ChosenAs,
            Capacity = Capacity ?? basis.Capacity,
            Channels = Channels ?? basis.Channels,
            QueueDepth = QueueDepth ?? basis.QueueDepth,
            ReadTime = ReadTime ?? basis.ReadTime,
            WriteTime = WriteTime ?? basis.WriteTime,
            ProgramTime = ProgramTime ?? basis.ProgramTime,
            WriteAmplification = WriteAmplification ?? basis.WriteAmplification,
            ChannelRate = ChannelRate ?? basis.ChannelRate,
            InterfaceRate = InterfaceRate ?? basis.InterfaceRate,
            InterfaceLatency = InterfaceLatency ?? basis.InterfaceLatency,
            Times = Times,
        });
    }
}
