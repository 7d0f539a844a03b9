// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>Workloads with the TLB misses and native overheads of Bhargava et al., ASPLOS 2008, table 1.</summary>
/// <remarks>
/// All have the same memory, and references that never leave the first TLB are left out. References are set for the published misses, the CPI for the published native overhead. Of each native walk
/// the servers hide 48 %, which the Java server's two overheads give, SPEC nothing. What walk caches, nested TLB and large host pages gain is predicted.
/// </remarks>
internal static class BhargavaWorkloads
{
    /// <summary>Their processor; its parameters are the paper's.</summary>
    public static Microarchitecture Opteron { get; } = MicroarchitectureCatalogue.Get("opteron");

    /// <summary>The same without walk caches.</summary>
    public static Microarchitecture NoCaches { get; } = Opteron with { WalkCaches = WalkCaches.None };

    /// <summary>The same without the nested TLB.</summary>
    public static Microarchitecture NoNestedTlb { get; } = Opteron with { WalkCaches = Opteron.WalkCaches with { NestedTlbEntries = 0 } };

    /// <summary>Kernels of their time didn't group tables.</summary>
    public static TranslationOptions Scattered { get; } = new() { ScattersGuestTables = true };

    public static IReadOnlyList<BhargavaWorkload> All { get; } =
    [
        new("MiscServer", 294.3, 0.140, 0.48), new("WebServer", 129, 0.047, 0.48), new("JavaServer", 257, 0.135, 0.48), new("IntCpu", 70.4, 0.114, 0), new("FpCpu", 18.2, 0.057, 0),
    ];

    /// <summary>The memory of all of them, at one reference an instruction.</summary>
    public static InstructionProfile Memory { get; } = InstructionProfile.Plain with
    {
        Memory = new() { ReferencesPerInstruction = 1, Regions = [new(Bytes.MiB(16), 0.7), new(Bytes.MiB(256), 0.3)] },
    };
}
