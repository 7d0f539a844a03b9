// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Barham et al., SOSP 2003, lmbench and SPECint: operations counted in page faults on Xen, then priced at the other hypervisors' faults.</summary>
internal static class XenOf2003
{
    private const double XenFault = 2.73 - 1.42;

    public static IEnumerable<Prediction> Predictions()
    {
        var p4 = Ask.Part("pentium-4");
        yield return new("xen03.ctxsw 16p/64K.xen_pv", 39.4, "us", 37.6 + (1.97 - 0.77));
        yield return new("xen03.SPECint2000.xen_pv", 567, "score", 567 / (1 + Ask.Overhead("spec-integer", new Paravirtual(Is64Bit: false), p4)));
        foreach (var one in Of("vmware_ws32_bt", 12.4, 18.1, [874, 2300, 620, 7.53, 72.2]))
            yield return one;
        yield return new("xen03.SPECint2000.vmware_ws32_bt", 554, "score", 567 / (1 + Ask.Overhead("spec-integer", new BinaryTranslation(), p4)));
        foreach (var one in Of("uml", 26.3, 15.5, [21_000, 33_000, 1400, 21.8, 52.0]))
            yield return one;
        yield return new("xen03.SPECint2000.uml", 550, "score", 567 / (1 + Ask.Overhead("spec-integer", new SystemCallInterposition(InterpositionPlatform.UserModeKernel), p4)));
    }

    private static IEnumerable<Prediction> Of(string hypervisor, double pageFault, double smallSwitch, double[] published)
    {
        var fault = pageFault - 1.42;
        yield return new($"xen03.fork.{hypervisor}", published[0], "us", 110 + ((198 - 110) / XenFault * fault));
        yield return new($"xen03.exec.{hypervisor}", published[1], "us", 530 + ((768 - 530) / XenFault * fault));
        yield return new($"xen03.mmap lat.{hypervisor}", published[2], "us", 68 + ((139 - 68) / XenFault * fault));
        yield return new($"xen03.prot fault.{hypervisor}", published[3], "us", 1.06 + fault);
        yield return new($"xen03.ctxsw 16p/64K.{hypervisor}", published[4], "us", 37.6 + (smallSwitch - 0.77));
    }
}
