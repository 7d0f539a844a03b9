// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Profiles;

/// <summary>What is wrong with a profile.</summary>
internal static class ProfileProblems
{
    private const double MostRate = 1e6;

    /// <summary>Every problem: path in the profile, value, and what is allowed.</summary>
    public static IReadOnlyList<string> Of(InstructionProfile profile)
    {
        var problems = new List<string>();
        Require(profile.BaseCpi is > 0 and <= 1000, "baseCpi", profile.BaseCpi, "above 0 and at most 1000 cycles");
        Require(profile.KernelShare is >= 0 and <= 1, "kernelShare", profile.KernelShare, "from 0 to 1");
        Require(profile.KernelBranches is >= 0 and <= MostRate, "kernelBranches", profile.KernelBranches, "from 0 to 1e6 for each million instructions");
        Require(profile.ColdInstructions is >= 0 and <= MostRate, "coldInstructions", profile.ColdInstructions, "from 0 to 1e6 for each million instructions");
        for (var kind = GuestEvent.SystemCall; (int)kind < EventRates.Kinds; kind++)
            Require(profile.Events[kind] is >= 0 and <= MostRate, $"events.{kind}", profile.Events[kind], "from 0 to 1e6 for each million instructions");

        var memory = profile.Memory;
        Require(memory.ReferencesPerInstruction is >= 0 and <= 2, "memory.referencesPerInstruction", memory.ReferencesPerInstruction, "from 0 to 2");
        Require(memory.Stores is >= 0 and <= 1, "memory.stores", memory.Stores, "from 0 to 1");
        Require(memory.HiddenWalkCycles is >= 0 and <= 1e6, "memory.hiddenWalkCycles", memory.HiddenWalkCycles, "from 0 to 1e6 cycles");
        Require(memory.ExposedWalk is > 0 and <= 1, "memory.exposedWalk", memory.ExposedWalk, "above 0 and at most 1");
        Require(memory.Regions.Count <= MemoryBehaviour.MostRegions, "memory.regions", memory.Regions.Count, $"at most {MemoryBehaviour.MostRegions} regions");
        double shares = 0;
        for (var i = 0; i < memory.Regions.Count; i++)
        {
            var region = memory.Regions[i];
            Require(region.Size >= PageSize.Small.Size && region.Size.Count <= 1L << 46, $"memory.regions[{i}].size", region.Size.Count, "from 4096 bytes to 64 TiB");
            Require(region.Share is > 0 and <= 1, $"memory.regions[{i}].share", region.Share, "above 0 and at most 1");
            Require(region.RunLength is >= 1 and <= 1 << 20, $"memory.regions[{i}].runLength", region.RunLength, "from 1 to 1048576 references");
            shares += region.Share;
        }

        Require(shares is >= 0 and <= 1 + 1e-9, "memory.regions", shares, "shares that add up to at most 1");
        var mix = profile.Mix;
        Require(IsSound(mix), "mix", 1 - mix.Integer, "parts of 0 or more that add up to at most 1");
        return problems;

        void Require(bool isGood, string path, double value, string allowed)
        {
            if (!isGood)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {value}; it must be {allowed}"));
        }
    }

    /// <summary>Refuses a profile that something is wrong with; takes no memory when nothing is.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentException">Something is wrong; the message says what.</exception>
    public static void ThrowIfAny(InstructionProfile profile, string parameter)
    {
        if (!IsSound(profile))
            throw new ArgumentException($"Profile '{profile.Name}': {string.Join("; ", Of(profile))}.", parameter);
    }

    // The same conditions, without the cost of collecting what doesn't hold.
    private static bool IsSound(InstructionProfile profile)
    {
        var memory = profile.Memory;
        if (!(profile is { BaseCpi: > 0 and <= 1000, KernelShare: >= 0 and <= 1, KernelBranches: >= 0 and <= MostRate, ColdInstructions: >= 0 and <= MostRate }
            && memory is { ReferencesPerInstruction: >= 0 and <= 2, Stores: >= 0 and <= 1, ExposedWalk: > 0 and <= 1, HiddenWalkCycles: >= 0 and <= 1e6, Regions.Count: <= MemoryBehaviour.MostRegions }
            && IsSound(profile.Mix)))
            return false;
        double shares = 0;
        for (var i = 0; i < memory.Regions.Count; i++)
        {
            var region = memory.Regions[i];
            if (region.Size.Count is < 4096 or > 1L << 46 || !(region.Share is > 0 and <= 1) || region.RunLength is < 1 or > 1 << 20)
                return false;
            shares += region.Share;
        }

        for (var kind = GuestEvent.SystemCall; (int)kind < EventRates.Kinds; kind++)
        {
            if (!(profile.Events[kind] is >= 0 and <= MostRate))
                return false;
        }

        return shares <= 1 + 1e-9;
    }

    private static bool IsSound(InstructionMix mix) =>
        mix is { Multiply: >= 0, Branch: >= 0, Streaming: >= 0, MemoryBound: >= 0, FloatingPoint: >= 0, CallReturn: >= 0, Indirect: >= 0, Integer: >= -1e-9 };
}
