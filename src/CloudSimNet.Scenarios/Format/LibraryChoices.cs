// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Networks;
using CloudSimNet.PowerModels;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.DistributionModels;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Specs;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format;

/// <summary>What scenario files can choose of the library by a name alone; whatever has arguments is a <see cref="Model{T}"/> or a named class.</summary>
public static class LibraryChoices
{
    /// <summary>A catalogue of all that the library has. Users add theirs to it: <see cref="ChoiceCatalogue.AddFrom"/>.</summary>
    public static ChoiceCatalogue Catalogue()
    {
        var catalogue = new ChoiceCatalogue();
        catalogue.AddFrom(typeof(FirstFit).Assembly);
        catalogue.AddFrom(typeof(ChoiceCatalogue).Assembly);
        AddCosts(catalogue);
        AddHosts(catalogue);
        AddNetworks(catalogue);
        AddStorage(catalogue);
        catalogue.Add("constant", new Interarrival(Distributions.Constant(1), IsRegular: true), "Always the same.");
        catalogue.Add("exponential", new Interarrival(Distributions.Exponential(1)), "Exponential, so that arrivals are Poisson's.");
        return catalogue;
    }

    private static void AddCosts(ChoiceCatalogue catalogue)
    {
        catalogue.Add(Microarchitecture.Unmodelled.Name, Microarchitecture.Unmodelled, "No processor in particular.");
        foreach (var part in MicroarchitectureCatalogue.All)
            catalogue.Add(part.Name, part);
        foreach (var profile in InstructionProfileCatalogue.All)
            catalogue.Add(profile.Name, profile);
        catalogue.Add("time-shared", JobScheduling.TimeShared, "Jobs share the virtual cores.");
        catalogue.Add("space-shared", JobScheduling.SpaceShared, "First come, first served, on whole virtual cores.");
    }

    private static void AddHosts(ChoiceCatalogue catalogue)
    {
        catalogue.Add<IPowerModel>("none", UnmeteredPower.Instance, "No power is modelled.");
        catalogue.Add("hp-ml110-g4", new HostSpec { Model = "HP ML110 G4", Cores = 2, Clock = Frequency.MHz(1860), Memory = Bytes.GiB(4), Power = PowerPresets.HpMl110G4 }, "HP ProLiant ML110 G4, as CloudSim's power examples have it.", "SPECpower_ssj2008");
        catalogue.Add("hp-ml110-g5", new HostSpec { Model = "HP ML110 G5", Cores = 2, Clock = Frequency.MHz(2660), Memory = Bytes.GiB(4), Power = PowerPresets.HpMl110G5 }, "HP ProLiant ML110 G5, as CloudSim's power examples have it.", "SPECpower_ssj2008");
    }

    private static void AddNetworks(ChoiceCatalogue catalogue)
    {
        catalogue.Add("fluid", TransportSpec.Fluid, "Latency once, then a fair share.");
        catalogue.Add("lv08", TransportSpec.Lv08, "A model of TCP.", "Velho and Legrand, 2009");
        catalogue.Add("none", Encapsulation.None, "Nothing is put around packets.");
        catalogue.Add("vlan", Encapsulation.Vlan, "IEEE 802.1Q.");
        catalogue.Add("mpls", Encapsulation.Mpls, "MPLS.");
        catalogue.Add("vxlan", Encapsulation.Vxlan, "VXLAN over IPv4.", "RFC 7348");
        catalogue.Add("vxlan-over-ipv6", Encapsulation.VxlanOverIpv6, "VXLAN over IPv6.", "RFC 7348");
        catalogue.Add("gre", Encapsulation.Gre, "GRE.", "RFC 2784");
        catalogue.Add("nvgre", Encapsulation.Nvgre, "NVGRE.", "RFC 7637");
        catalogue.Add("stt", Encapsulation.Stt, "STT.");
        catalogue.Add("otv", Encapsulation.Otv, "OTV.");
        catalogue.Add("none", EncryptionSpec.None, "Nothing is encrypted.");
        catalogue.Add("tls-1.2", EncryptionSpec.Tls12, "TLS 1.2.", "RFC 5246");
        catalogue.Add("tls-1.3", EncryptionSpec.Tls13, "TLS 1.3.", "RFC 8446");
    }

    private static void AddStorage(ChoiceCatalogue catalogue)
    {
        catalogue.Add("streamed-windows-7", BootProfile.StreamedWindows7, "The start of a streamed Windows 7.");
        Add("fc-4", StorageProtocol.FibreChannel, FabricRate.Fc4);
        Add("fc-8", StorageProtocol.FibreChannel, FabricRate.Fc8);
        Add("fc-16", StorageProtocol.FibreChannel, FabricRate.Fc16);
        Add("fc-32", StorageProtocol.FibreChannel, FabricRate.Fc32);
        Add("fcoe-10", StorageProtocol.Fcoe, FabricRate.Ethernet10);
        Add("iscsi-1", StorageProtocol.Iscsi, DataRate.Gbps(1));
        Add("iscsi-10", StorageProtocol.Iscsi, FabricRate.Ethernet10);
        Add("iscsi-25", StorageProtocol.Iscsi, FabricRate.Ethernet25);

        void Add(string name, StorageProtocol protocol, DataRate rate) => catalogue.Add(name, new LunProtocol(protocol, rate), $"{protocol.Name} on links of {rate}.");
    }
}
