// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Tests.Storage.Fabrics;

/// <summary>One host with a port to each of some switches, each of which leads to one port of an array.</summary>
internal sealed class GivenFabric
{
    public GivenFabric(int ways, StorageProtocol? protocol = null, DataRate? rate = null, MultipathSpec? multipath = null, Func<Simulation, BlockDevice>? volume = null)
    {
        Fabric = new StorageFabric(Simulation, protocol ?? StorageProtocol.FibreChannel);
        Host = Fabric.AddInitiator("host");
        for (var i = 0; i < ways; i++)
        {
            var (hba, port) = (Host.AddPort($"hba{i}"), Fabric.AddArrayPort($"port{i}"));
            Switches.Add(Fabric.AddSwitch($"switch{i}"));
            HostLinks.Add(Fabric.Link(hba, Switches[i], rate ?? FabricRate.Fc8));
            Fabric.Link(Switches[i], port, rate ?? FabricRate.Fc8);
        }

        Volume = volume is null ? new InstantDevice(Simulation) : volume(Simulation);
        Lun = Fabric.Map("lun", Volume, Host, [.. Fabric.Nodes.OfType<ArrayPort>()], multipath);
        Ends = new Ends(Simulation);
    }

    public Simulation Simulation { get; } = new();

    public StorageFabric Fabric { get; }

    public Initiator Host { get; }

    public List<FabricSwitch> Switches { get; } = [];

    public List<FabricLink> HostLinks { get; } = [];

    public BlockDevice Volume { get; }

    public Lun Lun { get; }

    public Ends Ends { get; }

    /// <summary>The most data a second of reads of 64 KiB, in MB.</summary>
    public double Megabytes => Lun.MaximumRate(Large) * 65_536 / 1e6;

    public static IoPattern Large { get; } = new() { BlockSize = Bytes.B(65_536) };

    public void At(double seconds, Action action) => Simulation.Schedule(SimTime.Zero.AddSaturating(SimDuration.FromSeconds(seconds)), action);
}
