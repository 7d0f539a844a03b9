// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Exits on parts of several makers and years.</summary>
internal static class Exits
{
    private static readonly VirtualizationTechnique Nested = new HardwareNested();

    public static IEnumerable<Prediction> Predictions() => [.. Interrupts(), .. Intel(), .. Arm()];

    // From sending to handling; 3 319 cycles on Skylake-SP are what the handler is calibrated on.
    private static IEnumerable<Prediction> Interrupts()
    {
        var cpu = Ask.Part("skylake-sp");
        var cycles = Exit(cpu, cpu.Exits.InterProcessor);
        yield return new("wl19.ipi.icr.after", 3203, "cycles", cycles);
        yield return new("wl20.ipi.slow", 4238, "cycles", cycles);
        yield return new("jk22.ipi.8168", 3325, "cycles", cycles);
        yield return new("jk22.ipi.8168.before", 3400, "cycles", cycles);
        yield return new("ipiv21.x2apic.off", 4337.85, "cycles", cycles);
        yield return new("ipiv21.x2apic.on", 3644.8, "cycles", cycles - Exit(cpu, 0));
        var sandy = Ask.Part("sandy-bridge");
        yield return new("dall17.virtual_ipi.x86", 3102, "cycles", Exit(sandy, sandy.Exits.InterProcessor));
    }

    private static IEnumerable<Prediction> Intel()
    {
        var sandy = Ask.Part("sandy-bridge");
        yield return new("dall17.io_kernel.x86", 2565, "cycles", Ask.Whole(GuestEvent.KernelDevice, Nested, sandy));
        yield return new("dall17.io_user.x86", 6732, "cycles", Ask.Whole(GuestEvent.UserDevice, Nested, sandy));

        var rapids = Ask.Part("sapphire-rapids");
        yield return new("sc24.cpuid8", 1034, "cycles", Ask.Whole(GuestEvent.Cpuid, Nested, rapids));
        yield return new("bk24.cpuid", 1098, "cycles", Ask.Whole(GuestEvent.Cpuid, Nested, rapids));
        yield return new("sc22.rt", 1500, "cycles", Exit(Ask.Part("skylake-sp"), 0));
        yield return new("wl19.msrw.fast", 0.58, "us", 0.40 * Ask.Part("skylake-sp").Exits.MitigationFactor);

        var cascade = Ask.Part("cascade-lake");
        double Microseconds(GuestEvent kind) => Ask.Whole(kind, Nested, cascade) / cascade.Clock.Hertz * 1e6;
        yield return new("aa19.kvmstat.CPUID", 0.59, "us", Microseconds(GuestEvent.Cpuid));
        yield return new("aa19.kvmstat.MSR_WRITE", 1.05, "us", Microseconds(GuestEvent.Msr));
        yield return new("aa19.kvmstat.EPT_MISCONFIG", 2.05, "us", Microseconds(GuestEvent.KernelDevice));

        // 1 GB of small pages mapped, touched and unmapped: each is new to the host.
        var haswell = Ask.Part("haswell");
        yield return new("vee20.mm.fc", 650, "ms", 500 + (262_144 * Ask.Extra(GuestEvent.FirstTouch, Nested, haswell) / haswell.Clock.Hertz * 1e3));
        yield return new("vee20.mm.lxc", 550, "ms", 500 + (262_144 * Ask.Extra(GuestEvent.PageFault, new ContainerIsolation(), haswell) / haswell.Clock.Hertz * 1e3));
    }

    private static IEnumerable<Prediction> Arm()
    {
        foreach (var (part, row, user, kernel, sent) in new[] { ("altra", "altra", 1683.0, 451.0, 1926.0), ("phytium-s2500", "s2500", 7214, 2150, 4979), ("juno-r2", "juno", 20_177, 7053, 0) })
        {
            var cpu = Ask.Part(part);
            double Nanoseconds(double cycles) => cycles / cpu.Clock.Hertz * 1e9;
            yield return new($"armub.{row}.mmio_read_user", user, "ns", Nanoseconds(Ask.Whole(GuestEvent.UserDevice, Nested, cpu)));
            yield return new($"armub.{row}.mmio_read_vgic", kernel, "ns", Nanoseconds(Ask.Whole(GuestEvent.KernelDevice, Nested, cpu)));
            if (sent > 0)
                yield return new($"armub.{row}.ipi", sent, "ns", Nanoseconds(Exit(cpu, cpu.Exits.InterProcessor)));
        }
    }

    // An exit whose handler takes so long.
    private static double Exit(Microarchitecture cpu, double handler) =>
        Ask.Whole(GuestEvent.Cpuid, Nested, cpu with { Exits = cpu.Exits with { Cpuid = handler } });
}
