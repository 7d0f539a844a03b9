// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>The closed form and the simulation of every step say the same of total cycles, to within 10 %.</summary>
public sealed class AgreementTests
{
    private const double Tolerance = 10;
    private const long Measured = 2_000_000;

    private static readonly VirtualizationTechnique[] Four = [new Native(), new HardwareShadow(), new HardwareNested(), new Paravirtual()];
    private static readonly VirtualizationTechnique[] Two = [new BinaryTranslation(), new HardwareNested(PageSize.Large)];

    [Test]
    public void Cost_OnCascadeLake_IsTheSameByBothTiers([ValueSource(typeof(InstructionProfileCatalogue), nameof(InstructionProfileCatalogue.Names))] string workload) =>
        Compare(InstructionProfileCatalogue.Get(workload), MicroarchitectureCatalogue.Get("cascade-lake"), IsLarge(workload) ? [new Native(), new HardwareNested()] : Four);

    [Test]
    public void Cost_OnTheOpteron_IsTheSameByBothTiers([ValueSource(typeof(InstructionProfileCatalogue), nameof(InstructionProfileCatalogue.Names))] string workload) =>
        Compare(InstructionProfileCatalogue.Get(workload), MicroarchitectureCatalogue.Get("opteron"), IsLarge(workload) ? [new HardwareNested(PageSize.Large)] : Two);

    // Mapping so much memory takes seconds: those are run with one table and with two alone.
    private static bool IsLarge(string workload) => workload is "memory-random" or "graph" or "key-value";

    private static void Compare(InstructionProfile profile, Microarchitecture cpu, VirtualizationTechnique[] techniques)
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var technique in techniques)
            {
                var stream = new WarmedStream(profile, seed: 7);
                var run = new StreamRun(stream, profile, technique, cpu);
                run.Prefault();
                run.Run(stream.Warming + 10_000);
                var result = run.Run(Measured);
                var counted = result.Cost.CyclesPerInstruction;
                var closed = CycleModel.Cost(profile, technique, cpu);
                TestContext.Out.WriteLine($"{profile.Name,-16}{cpu.Name,-14}{technique.Name,-20}{closed.CyclesPerInstruction,9:0.0000}{counted,9:0.0000}{100 * ((counted / closed.CyclesPerInstruction) - 1),7:0.0} %  walks {closed[CycleCause.PageWalks] + closed[CycleCause.NestedWalks]:0.0000} {result.Cost[CycleCause.PageWalks] + result.Cost[CycleCause.NestedWalks]:0.0000}");
                Assert.That(counted, Is.EqualTo(closed.CyclesPerInstruction).Within(Tolerance).Percent, $"{technique.Name}, host pages {technique.HostPages}");
            }
        }
    }
}
