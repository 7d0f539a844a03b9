// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Cpu.Profiles;

/// <summary>What is wrong with a profile.</summary>
internal static class ProfileProblems
{
    private const double MaxRate = 1e6;
    private const string Rate = "from 0 to 1e6 for each million instructions";

    /// <summary>Every problem: path in the profile, value, and what is allowed.</summary>
    public static IReadOnlyList<string> Of(InstructionProfile profile)
    {
        var problems = new List<string>();
        Check(profile, problems);
        return problems;
    }

    /// <summary>Refuses a profile that something is wrong with; takes no memory when nothing is.</summary>
    /// <param name="profile">The profile.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentException">Something is wrong; the message says what.</exception>
    public static void ThrowIfAny(InstructionProfile profile, string parameter)
    {
        if (!Check(profile, null))
            throw new ArgumentException($"Profile '{profile.Name}': {string.Join("; ", Of(profile))}.", parameter);
    }

    // Without a list it only says whether all is well.
    private static bool Check(InstructionProfile profile, List<string>? problems)
    {
        var isGood = Require(profile.BaseCpi is > 0 and <= 1000, problems, "baseCpi", profile.BaseCpi, "above 0 and at most 1000 cycles");
        isGood &= Require(profile.KernelShare is >= 0 and <= 1, problems, "kernelShare", profile.KernelShare, "from 0 to 1");
        isGood &= Require(profile.KernelBranches is >= 0 and <= MaxRate, problems, "kernelBranches", profile.KernelBranches, Rate);
        isGood &= Require(profile.ColdInstructions is >= 0 and <= MaxRate, problems, "coldInstructions", profile.ColdInstructions, Rate);
        for (var kind = GuestEvent.SystemCall; (int)kind < EventRates.Kinds; kind++)
        {
            var rate = profile.Events[kind];
            if (!(rate is >= 0 and <= MaxRate))
                isGood = Require(false, problems, $"events.{kind}", rate, Rate);
        }

        var mix = profile.Mix;
        var isMix = mix is { Multiply: >= 0, Branch: >= 0, Streaming: >= 0, MemoryBound: >= 0, FloatingPoint: >= 0, CallReturn: >= 0, Indirect: >= 0, Integer: >= -1e-9 };
        return isGood & Check(profile.Memory, problems) & Require(isMix, problems, "mix", 1 - mix.Integer, "parts of 0 or more that add up to at most 1");
    }

    private static bool Check(MemoryBehaviour memory, List<string>? problems)
    {
        var isGood = Require(memory.ReferencesPerInstruction is >= 0 and <= 2, problems, "memory.referencesPerInstruction", memory.ReferencesPerInstruction, "from 0 to 2");
        isGood &= Require(memory.Stores is >= 0 and <= 1, problems, "memory.stores", memory.Stores, "from 0 to 1");
        isGood &= Require(memory.HiddenWalkCycles is >= 0 and <= 1e6, problems, "memory.hiddenWalkCycles", memory.HiddenWalkCycles, "from 0 to 1e6 cycles");
        isGood &= Require(memory.ExposedWalk is > 0 and <= 1, problems, "memory.exposedWalk", memory.ExposedWalk, "above 0 and at most 1");
        isGood &= Require(memory.Regions.Count <= MemoryBehaviour.MaxRegions, problems, "memory.regions", memory.Regions.Count, "at most 4 regions");
        double shares = 0;
        for (var i = 0; i < memory.Regions.Count; i++)
        {
            var region = memory.Regions[i];
            isGood &= Require(region.Size.Count is >= 4096 and <= 1L << 46, problems, i, "size", region.Size.Count, "from 4096 bytes to 64 TiB");
            isGood &= Require(region.Share is > 0 and <= 1, problems, i, "share", region.Share, "above 0 and at most 1");
            isGood &= Require(region.RunLength is >= 1 and <= 1 << 20, problems, i, "runLength", region.RunLength, "from 1 to 1048576 references");
            shares += region.Share;
        }

        return isGood & Require(shares is >= 0 and <= 1 + 1e-9, problems, "memory.regions", shares, "shares that add up to at most 1");
    }

    private static bool Require(bool isGood, List<string>? problems, int region, string name, double value, string allowed) =>
        isGood || Require(false, problems, $"memory.regions[{region}].{name}", value, allowed);

    private static bool Require(bool isGood, List<string>? problems, string path, double value, string allowed)
    {
        if (!isGood)
            problems?.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {value}; it must be {allowed}"));
        return isGood;
    }
}
