// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Huang et al., PVM, SOSP 2023, and kvm-unit-tests of 2019: exits of a guest's guest, and faults under shadow paging.</summary>
internal static class NestedExits
{
    public static IEnumerable<Prediction> Predictions() => [.. Pvm(), .. UnitTests()];

    private static IEnumerable<Prediction> Pvm()
    {
        var cpu = Ask.Part("cascade-lake");
        var tight = cpu with { Kernel = cpu.Kernel with { IsolationRefill = 0 } }; // A loop of nothing else has nothing to refill.
        double Microseconds(double cycles) => cycles / cpu.Clock.Hertz * 1e6;

        var nested = new NestedVirtualization(new HardwareNested());
        yield return new("pvm23.cpuid.nested_hw", 7.1, "us", Microseconds(Ask.Whole(GuestEvent.Cpuid, nested, cpu)));
        yield return new("pvm23.msr_access.nested_hw", 8.18, "us", Microseconds(Ask.Whole(GuestEvent.Msr, nested, cpu)));
        var reflection = Ask.Whole(GuestEvent.Msr, nested, cpu) - Ask.Whole(GuestEvent.Msr, new HardwareNested(), cpu);
        yield return new("pvm23.exception.nested_hw", 9.2, "us", 1.66 + Microseconds(reflection));

        yield return new("pvm23.getpid.hw_shadow", 2.09, "us", Microseconds(Ask.Whole(GuestEvent.SystemCall, new HardwareShadow(), tight)));
        yield return new("pvm23.getpid.nested_hw", 0.23, "us", Microseconds(Ask.Whole(GuestEvent.SystemCall, nested, tight)));
        var signal = Ask.Extra(GuestEvent.PageFault, new HardwareShadow(), tight) + Ask.Extra(GuestEvent.SystemCall, new HardwareShadow(), tight);
        yield return new("pvm23.protfault.hw_shadow", 3.17, "us", 0.66 + Microseconds(signal));
        var fault = Microseconds(Ask.Extra(GuestEvent.PageFault, nested, tight));
        yield return new("pvm23.fork.nested_hw", 113, "us", 82.13 + (540 * fault));
        yield return new("pvm23.protfault.nested_hw", 0.69, "us", 0.66 + fault);
        yield return new("pvm23.pagefault.nested_hw", 0.19, "us", 0.15 + fault);
    }

    private static IEnumerable<Prediction> UnitTests()
    {
        // An Intel part that isn't named, without mitigations; its reflection is calibrated on cpuid: 13 142 cycles nested, 1 291 alone.
        var cpu = Ask.Part("skylake-sp");
        cpu = cpu with { Mitigations = Mitigations.None, Exits = cpu.Exits with { Transition = 784, Reflection = 13_142 - 1291 } };
        var single = new HardwareNested();
        var nested = new NestedVirtualization(single);
        yield return new("kut17.inl_from_pmtimer", 6457, "cycles", Ask.Whole(GuestEvent.UserDevice, single, cpu));
        yield return new("nkut19.inl_from_pmtimer", 45_536, "cycles", Ask.Whole(GuestEvent.UserDevice, nested, cpu));
        yield return new("nkut19.inl_from_qemu", 44_826, "cycles", Ask.Whole(GuestEvent.UserDevice, nested, cpu));
        yield return new("nkut19.inl_from_kernel", 13_518, "cycles", Ask.Whole(GuestEvent.KernelDevice, nested, cpu));
        yield return new("nkut19.outl_to_kernel", 13_436, "cycles", Ask.Whole(GuestEvent.Doorbell, nested, cpu));
        var hypercall = Ask.Whole(GuestEvent.Cpuid, nested, cpu) - cpu.Exits.Cpuid;
        yield return new("nkut19.vmcall", 13_189, "cycles", hypercall);
        yield return new("nkut19.self_ipi_tpr", 15_003, "cycles", hypercall);
        yield return new("nkut19.self_ipi_sti_hlt", 28_348, "cycles", 2 * hypercall); // The interrupt is sent, and the guest halts until it comes.
    }
}
