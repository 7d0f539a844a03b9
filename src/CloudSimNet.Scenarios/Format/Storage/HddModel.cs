// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A hard disk: a known one whose values can be stated otherwise, or one of which all are stated.</summary>
[Named("hdd"), Doc("A hard disk.")]
internal sealed record HddModel : DriveModel, IPresets
{
    [Key("capacity"), Doc("Its size."), AtLeast("1 B"), Example("4 TB")]
    public Bytes? Capacity { get; init; }

    [Key("rpm"), Doc("Turns a minute."), Between(1, 1e6), Example("7200")]
    public double? Rpm { get; init; }

    [Key("averageSeek"), Doc("The average seek."), AtLeast("0 s"), Example("8.5 ms")]
    public SimDuration? AverageSeek { get; init; }

    [Key("transferRate"), Doc("How fast data comes off the platters."), AtLeast("1 kbps"), Example("1400 Mbps")]
    public DataRate? TransferRate { get; init; }

    [Key("times"), Doc("mean: each request takes the mean; sampled: seeks by distance and random turns; exponential: drawn, with the mean.")]
    public ServiceTimes Times { get; init; } = ServiceTimes.Mean;

    /// <summary>Those that are known by name.</summary>
    internal static IReadOnlyList<HddSpec> Known { get; } = [HddSpec.Rpm5400, HddSpec.Rpm7200, HddSpec.Rpm10000, HddSpec.Rpm15000];

    /// <inheritdoc/>
    public static IReadOnlyList<(string Name, string What)> Presets => [.. Known.Select(static known => (known.Name, $"A hard disk of {known.Capacity}."))];

    private HddSpec? Preset => Known.FirstOrDefault(preset => preset.Name == ChosenAs);

    protected internal override IEnumerable<(string Key, string Message)> Problems => Preset is not null ? [] :
        MissingValues.Of("hdd-7200", ("capacity", Capacity, "4 TB"), ("rpm", Rpm, "7200"), ("averageSeek", AverageSeek, "8.5 ms"), ("transferRate", TransferRate, "1400 Mbps"));

    public override Drive Drive(Simulation simulation, string name)
    {
        var basis = Preset ?? HddSpec.Rpm7200; // Of which nothing is left where all is stated.
        return new Hdd(simulation, name, basis with
        {
            Name = ChosenAs,
            Capacity = Capacity ?? basis.Capacity,
            Rpm = Rpm ?? basis.Rpm,
            AverageSeek = AverageSeek ?? basis.AverageSeek,
            TransferRate = TransferRate ?? basis.TransferRate,
            Times = Times,
        });
    }
}
