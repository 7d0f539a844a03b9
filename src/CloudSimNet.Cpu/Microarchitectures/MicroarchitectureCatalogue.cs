// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>The processors that the library knows, by maker and age.</summary>
public static class MicroarchitectureCatalogue
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Microarchitecture> All { get; } =
    [
        IntelCores.Pentium4, IntelCores.Core2, IntelCores.Nehalem, IntelCores.SandyBridge, IntelCores.Haswell, IntelCores.SkylakeServer, IntelCores.CascadeLake, IntelCores.IceLakeServer, IntelCores.SapphireRapids, IntelCores.GraniteRapids,
        AmdCores.Opteron, AmdCores.Zen2, AmdCores.Zen4, AmdCores.Zen5,
        ArmCores.Kunpeng920, ArmCores.Altra, ArmCores.PhytiumS2500, ArmCores.JunoR2,
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(part => part.Name)];

    /// <summary>The one of that name; null when there is none.</summary>
    /// <param name="name">Such as <c>cascade-lake</c>.</param>
    public static Microarchitecture? Find(string name)
    {
        foreach (var part in All)
        {
            if (part.Name == name)
                return part;
        }

        return null;
    }

    /// <summary>The one of that name.</summary>
    /// <param name="name">Such as <c>cascade-lake</c>.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Microarchitecture Get(string name) =>
        Find(name) ?? throw new ArgumentException($"There is no microarchitecture '{name}'; there are {string.Join(", ", Names)}.", nameof(name));
}
