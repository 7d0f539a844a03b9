// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet/CloudSimNet.csproj
using CloudSimNet;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using static System.FormattableString;

// A volume on eight disks in RAID 5, seen over two switches of a storage network. A database reads and writes; then a disk fails, and a switch.
var simulation = new Simulation(seed: 7);
var disks = Enumerable.Range(0, 8).Select(i => new Hdd(simulation, $"disk {i}", HddSpec.Rpm15000)).ToArray();
var array = new RaidArray(simulation, "array", new RaidSpec { Level = RaidLevel.Raid5, RebuildLimit = DataRate.Mbps(800) }, disks);
array.AddSpare(new Hdd(simulation, "spare", HddSpec.Rpm15000));

var fabric = new StorageFabric(simulation, StorageProtocol.FibreChannel);
var host = fabric.AddInitiator("host");
var ports = new List<ArrayPort>();
for (var i = 0; i < 2; i++)
{
    ports.Add(fabric.AddArrayPort($"port {i}"));
    var middle = fabric.AddSwitch($"switch {i}");
    fabric.Link(host.AddPort($"hba {i}"), middle, FabricRate.Fc8);
    fabric.Link(middle, ports[i], FabricRate.Fc8);
}

var volume = fabric.Map("volume", array, host, ports);
var database = new IoPattern { ReadFraction = 0.7, BlockSize = Bytes.B(8192) };
Console.WriteLine(Invariant($"at most {volume.MaximumRate(database):0} operations a second of 70 % reads; one after another they take"));

var probe = new Probe(simulation, volume);
simulation.Schedule(SimDuration.FromSeconds(0), probe.Go);
simulation.Schedule(SimDuration.FromSeconds(60), () => probe.Say("all is well"));
simulation.Schedule(SimDuration.FromSeconds(60), disks[3].Fail);
simulation.Schedule(SimDuration.FromSeconds(120), () => probe.Say($"a disk has failed, the array is {array.State}"));
simulation.Schedule(SimDuration.FromSeconds(120), fabric.Nodes.OfType<FabricSwitch>().First().Fail);
simulation.Schedule(SimDuration.FromSeconds(180), () => probe.Say("and a switch"));
var result = simulation.Run(until: SimDuration.FromSeconds(180));
Console.WriteLine($"{volume.Errors} errors, {result.StorageLosses.Total} lost");

// One client that asks for blocks at random places, each when the last has come.
internal sealed class Probe(Simulation simulation, BlockDevice volume) : IIoListener
{
    private long served;
    private double seconds;
    private SimTime since;

    public void Go()
    {
        var random = simulation.Random("client");
        var kind = random.NextDouble() < 0.7 ? IoKind.Read : IoKind.Write;
        since = simulation.Now;
        volume.Submit(new BlockRequest(kind, random.NextInteger(volume.Capacity.Count / 8192) * 8192, 8192), this);
    }

    public void IoEnded(long tag, IoStatus status)
    {
        served++;
        seconds += (simulation.Now - since).Seconds;
        Go();
    }

    public void Say(string what)
    {
        Console.WriteLine(Invariant($"{1e3 * seconds / served,6:0.00} ms, {what}"));
        (served, seconds) = (0, 0);
    }
}
