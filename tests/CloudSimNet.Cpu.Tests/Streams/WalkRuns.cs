// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>Runs in a steady state, for what their walks cost.</summary>
internal static class WalkRuns
{
    private const int Warming = 60_000;
    private const int Measured = 120_000;

    /// <summary>As many references as make the caches warm, then those that are measured.</summary>
    /// <param name="profile">The workload.</param>
    /// <param name="cpu">The processor.</param>
    /// <param name="hostPages">The host's pages; null for one table.</param>
    /// <param name="options">What lies around; null for nothing.</param>
    public static StreamResult Of(InstructionProfile profile, Microarchitecture cpu, PageSize? hostPages, TranslationOptions? options = null)
    {
        VirtualizationTechnique technique = hostPages is { } pages ? new TestTechnique(AddressTranslation.TwoTables, pages, Execution: 0) : new Native();
        var run = new StreamRun(new ProfileStream(profile, seed: 1), profile, technique, cpu, new() { Translation = options ?? TranslationOptions.Local });
        run.Prefault();
        run.Run((long)(Warming / profile.Memory.ReferencesPerInstruction));
        return run.Run((long)(Measured / profile.Memory.ReferencesPerInstruction));
    }
}
