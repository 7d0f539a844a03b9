// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Adams and Agesen, ASPLOS 2006: programs under binary translation and under hardware assist with shadow paging.</summary>
internal static class AdamsAgesen
{
    private const double Forks = 40_000;
    private static readonly VirtualizationTechnique Translated = new BinaryTranslation();
    private static readonly VirtualizationTechnique Assisted = new HardwareShadow();

    public static IEnumerable<Prediction> Predictions()
    {
        var p4 = Ask.Part("pentium-4");
        var core = Ask.Part("core-2");

        // Calibrated: the faults of a fork, on binary translation alone.
        var faults = (36.95 - 6.02) * p4.Clock.Hertz / Forks / Ask.Extra(GuestEvent.PageFault, Translated, p4);
        yield return new("aa06.macro.forkwait40000.hw_shadow", 106.4, "s", ForkWait(6.02, faults, Assisted, p4));
        yield return new("aa06.macro.forkwait40000_core.bt_shadow", 18.43, "s", ForkWait(2.62, faults, Translated, core));
        yield return new("aa06.macro.forkwait40000_core.hw_shadow", 38.89, "s", ForkWait(2.62, faults, Assisted, core));

        yield return new("aa06.macro.kerncomp.hw_shadow", 483, "s", 265 * (1 + Ask.Overhead("kernel-build", Assisted, p4)));

        foreach (var (program, native, translated, assisted) in new[] { ("gcc", 67.5, 71.0, 74.0), ("mcf", 257, 244, 248), ("twolf", 198, 210, 210) })
        {
            yield return new($"aa06.macro.specint_{program}.bt_shadow", translated, "s", native * (1 + Ask.Overhead("spec-integer", Translated, p4)));
            yield return new($"aa06.macro.specint_{program}.hw_shadow", assisted, "s", native * (1 + Ask.Overhead("spec-integer", Assisted, p4)));
        }

        yield return new("aa06.macro.specjbb.bt_shadow", 9430, "score", 9608 / (1 + Ask.Overhead("java-server", Translated, p4)));
        yield return new("aa06.macro.specjbb.hw_shadow", 9528, "score", 9608 / (1 + Ask.Overhead("java-server", Assisted, p4)));
        yield return new("aa06.specint.avg.hw", 5, "%", 100 * Ask.Overhead("spec-integer", Assisted, p4));
    }

    private static double ForkWait(double nativeSeconds, double faults, VirtualizationTechnique technique, Microarchitecture cpu) =>
        nativeSeconds + (Forks * faults * Ask.Extra(GuestEvent.PageFault, technique, cpu) / cpu.Clock.Hertz);
}
