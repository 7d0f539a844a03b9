// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A volume in a pool.</summary>
[Named("volume"), Doc("A volume in a pool.")]
internal sealed record VolumeModel : DeviceModel
{
    private const long MaxExtents = 10_000_000;

    [Key("pool"), Doc("The pool."), Required, NotEmpty, Example("tank")]
    public string Pool { get; init; } = "";

    [Key("size"), Doc("Its size."), Required, AtLeast("1 B"), Example("2 TB")]
    public Bytes Size { get; init; }

    [Key("thick"), Doc("Whether it has all its space from the start; else it gets space as it is written to.")]
    public bool Thick { get; init; }

    internal override IEnumerable<DeviceUse> Uses => [new("pool", Pool, IsPool: true)];

    public override void Make(string name, DeviceRegistry rack)
    {
        var pool = rack.Pool(Pool)!;
        if (Size.Count / pool.Spec.ExtentSize.Count > MaxExtents)
            throw new ArgumentException($"{Size} are more than {MaxExtents} extents of {pool.Spec.ExtentSize}; make it smaller, or give the pool larger extents.", "size");
        var volume = Thick ? pool.TryAddThick(name, Size) : pool.AddThin(name, Size);
        if (volume is null)
            throw new ArgumentException($"'{Pool}' has {pool.Capacity - pool.Used} left, and a thick volume of {Size} needs all of its space from the start; make it thin, or enlarge the pool.", "size");
        rack.Add(ChosenAs, volume);
    }

    internal override string KeyOf(string parameter) => parameter == "capacity" ? "size" : base.KeyOf(parameter);
}
