// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>Workloads with the TLB misses and native overheads of Bhargava et al., ASPLOS 2008, table 1.</summary>
/// <remarks>
/// References that never leave the first TLB are left out. Each workload has a warm and a cold region, whose sizes are chosen for the published ratio of walk latencies (table 1), and a part of a walk that is hidden,
/// known from its overheads natively and in two dimensions: 0.32, 0.66, 0.48 of a native walk for the servers, none for SPEC. References are then set for the misses, the CPI for the native overhead. What walk
/// caches, nested TLB and large host pages gain is predicted.
/// </remarks>
internal static class BhargavaWorkloads
{
    public static InstructionProfile MiscServer { get; } = Make("misc-server", 0.002978, 1.249, 33, 64, 512, 0.6);

    public static InstructionProfile WebServer { get; } = Make("web-server", 0.001298, 1.054, 79, 32, 2048, 0.3);

    public static InstructionProfile JavaServer { get; } = Make("java-server", 0.002584, 1.018, 57, 128, 2048, 0.6);

    public static InstructionProfile IntCpu { get; } = Make("int-cpu", 0.000847, 0.427, 0, 4, 512, 0.6);

    public static InstructionProfile FpCpu { get; } = Make("fp-cpu", 0.000219, 0.221, 0, 4, 512, 0.6);

    private static InstructionProfile Make(string name, double references, double cpi, double hidden, double warmMiB, double coldMiB, double warmShare) => new()
    {
        Name = name,
        Source = "Bhargava et al., ASPLOS 2008, table 1; regions and CPI fitted",
        BaseCpi = cpi,
        Memory = new()
        {
            ReferencesPerInstruction = references,
            Regions = [new(Bytes.MiB(warmMiB), warmShare), new(Bytes.MiB(coldMiB), 1 - warmShare)],
            HiddenWalkCycles = hidden,
        },
    };
}
