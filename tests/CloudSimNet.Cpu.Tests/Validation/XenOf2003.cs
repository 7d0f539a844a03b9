// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Barham et al., SOSP 2003, lmbench and SPECint: operations counted in page faults on Xen, then priced at the other hypervisors' faults.</summary>
internal static class XenOf2003
{
    private const double Megahertz = 2400;

    public static IEnumerable<Prediction> Predictions()
    {
        var p4 = Ask.Part("pentium-4");
        var xen = new Paravirtual(Is64Bit: false);
        var uml = new SystemCallInterposition(InterpositionPlatform.UserModeKernel);
        double Microseconds(GuestEvent kind, VirtualizationTechnique technique) => Ask.Extra(kind, technique, p4) / Megahertz;

        yield return new("xen03.ctxsw 16p/64K.xen_pv", 39.4, "us", 37.6 + Microseconds(GuestEvent.AddressSpaceSwitch, xen));
        yield return new("xen03.SPECint2000.xen_pv", 567, "score", 567 / (1 + Ask.Overhead("spec-integer", xen, p4)));
        yield return new("xen03.SPECint2000.vmware_ws32_bt", 554, "score", 567 / (1 + Ask.Overhead("spec-integer", new BinaryTranslation(), p4)));

        // Faults of an operation, counted on Xen.
        var more = Microseconds(GuestEvent.PageFault, uml) / Microseconds(GuestEvent.PageFault, xen);
        yield return new("xen03.fork.uml", 21_000, "us", 110 + ((198 - 110) * more));
        yield return new("xen03.exec.uml", 33_000, "us", 530 + ((768 - 530) * more));
        yield return new("xen03.mmap lat.uml", 1400, "us", 68 + ((139 - 68) * more));
        yield return new("xen03.prot fault.uml", 21.8, "us", 1.06 + Microseconds(GuestEvent.PageFault, uml));
        yield return new("xen03.ctxsw 16p/64K.uml", 52.0, "us", 37.6 + Microseconds(GuestEvent.AddressSpaceSwitch, uml));
        yield return new("xen03.SPECint2000.uml", 550, "score", 567 / (1 + Ask.Overhead("spec-integer", uml, p4)));
    }
}
