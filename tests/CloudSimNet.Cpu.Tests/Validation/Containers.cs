// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Containers, sandboxes and whole programs under hardware assist.</summary>
internal static class Containers
{
    public static IEnumerable<Prediction> Predictions()
    {
        var sandy = Ask.Part("sandy-bridge");
        var nested = new HardwareNested();
        var tuned = new HardwareNested(PageSize.Large);
        var container = new ContainerIsolation();
        yield return new("seccomp.full3", 86, "ns", new ContainerIsolation(SystemCallFilter.Programs, 3).FilterNanoseconds);
        yield return new("felter.linpack.docker", 290.9, "GFLOPS", 290.8 / (1 + Ask.Overhead("spec-float", container, sandy)));
        yield return new("felter.linpack.kvmt", 284.2, "GFLOPS", 290.8 / (1 + Ask.Overhead("spec-float", tuned, sandy)));
        yield return new("felter.triad.docker", 45.6, "GB/s", 45.6 / (1 + Ask.Overhead("spec-float", container, sandy)));
        yield return new("felter.triad.kvm", 45.0, "GB/s", 45.6 / (1 + Ask.Overhead("spec-float", tuned, sandy)));
        yield return new("felter.ra.kvm", 1, "%", Loss("memory-random", tuned, sandy));
        yield return new("felter.pxz.kvmt", 18, "%", Loss("spec-integer", tuned, sandy));

        var cascade = Ask.Part("cascade-lake");
        yield return new("k8s26.cpu.kata", 2197, "events/s", 2258 / (1 + Ask.Overhead("compute", nested, cascade)));
        yield return new("k8s26.cpu.gv", 2220, "events/s", 2258 / (1 + Ask.Overhead("compute", new SystemCallInterposition(), cascade)));
        yield return new("fcspec.cpu", 95, 100, "%", 100 / (1 + Ask.Overhead("compute", nested, cascade)));

        var intercept = Ask.Extra(GuestEvent.SystemCall, new SystemCallInterposition(InterpositionPlatform.HardwareAssist), cascade) / cascade.Clock.Hertz * 1e9;
        yield return new("ant21.kvm", 830, "ns", 62 + intercept);
        yield return new("young19.sys", 2.8, "x", (236 + intercept) / 236);

        // 174 ns directly and 226 ns to refill; the latter calibrated at 50 000 calls a second.
        var isolated = Ask.Whole(GuestEvent.SystemCall, new Native(), cascade) - Ask.Whole(GuestEvent.SystemCall, new Native(), cascade with { Mitigations = Mitigations.None });
        double Percent(double calls) => 100 * calls * isolated / cascade.Clock.Hertz;
        yield return new("gregg18.10k", 0, 0.5, "%", Percent(10_000));
        yield return new("gregg18.5k.pcid", 0.5, "%", Percent(5_000));

        var haswell = Ask.Part("haswell");
        foreach (var (row, published, workload) in new[] { ("kernel", 16.0, "kernel-build"), ("apache", 41, "web-server"), ("7zip", 6, "spec-integer"), ("php", 4, "java-server"), ("openssl", 0, "compute") })
        {
            var faster = CycleModel.Cost(Ask.Workload(workload), new Paravirtual(), haswell).CyclesPerInstruction / CycleModel.Cost(Ask.Workload(workload), new ParavirtualDevices(PageSize.Large), haswell).CyclesPerInstruction;
            var half = published == 0 ? 0.5 : 0; // Printed as a whole percent.
            yield return new($"xo16.{row}", published - half, published + half, "%", 100 * (faster - 1));
        }
    }

    private static double Loss(string workload, VirtualizationTechnique technique, Microarchitecture cpu) =>
        100 * (1 - (1 / (1 + Ask.Overhead(workload, technique, cpu))));
}
