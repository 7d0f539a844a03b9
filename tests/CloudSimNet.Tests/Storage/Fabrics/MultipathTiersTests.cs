// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Tests.Storage.Fabrics;

/// <summary>A stream over a fabric is as fast as many requests at once are.</summary>
/// <remarks>
/// The tolerance of 3 % is for the requests: paths hold whole ones, and the window that is counted cuts some. Mixed reads and writes are compared to 10 %: a path that has many of the one kind waiting has few of the other, which
/// the shares of a stream, with the same mix on each path, don't know.
/// </remarks>
public sealed class MultipathTiersTests
{
    private const int Block = 1_000_000;

    [Test]
    public void LeastQueue_TwoHostLinksAndThreeArrayPorts_24000OperationsTake15Seconds()
    {
        var simulation = new Simulation();
        var lun = Fabric(simulation, hostPorts: 2, switches: 2, arrayPorts: 3, PathPolicy.LeastQueue, static _ => FabricRate.Fc8);
        var stream = lun.OpenStream(new IoPattern { BlockSize = Bytes.B(Block) });
        stream.Start(24_000);

        Assert.That(simulation.Run().Time, Is.EqualTo(Given.At(15)));
    }

    [Test]
    public void Rates_RandomFabrics_StreamsAreAsFastAsRequests([Values] PathPolicy policy)
    {
        for (var seed = 0; seed < Given.Count(300); seed++)
        {
            var random = new Simulation((ulong)seed).Random("fabric");
            var writes = (seed % 3) switch { 0 => 0.0, 1 => 1, _ => random.NextDouble() };
            var shape = (Hosts: 1 + (int)random.NextInteger(4), Switches: 1 + (int)random.NextInteger(3), Ends: 1 + (int)random.NextInteger(5));
            var (stream, requests) = (StreamRate(policy, (ulong)seed, shape, writes), RequestRate(policy, (ulong)seed, shape, writes));
            Assert.That(stream / requests, Is.EqualTo(1).Within(writes is 0 or 1 ? 0.03 : 0.10), $"seed {seed}, {shape}, {writes} writes: {stream} and {requests} a second");
        }
    }

    private static double StreamRate(PathPolicy policy, ulong seed, (int, int, int) shape, double writes)
    {
        var simulation = new Simulation(seed);
        var lun = Fabric(simulation, shape, policy);
        return lun.MaximumRate(new IoPattern { BlockSize = Bytes.B(Block), ReadFraction = 1 - writes });
    }

    private static double RequestRate(PathPolicy policy, ulong seed, (int, int, int) shape, double writes)
    {
        var simulation = new Simulation(seed);
        var lun = Fabric(simulation, shape, policy);
        var load = new ClosedLoad(lun, simulation.Random("kinds"), writes);
        load.Begin(8 * lun.Paths.Count);
        simulation.Run(Given.At(5)); // By then most wait where paths that take turns are held up.
        var before = lun.Reads + lun.Writes;
        simulation.Run(Given.At(8));
        return (lun.Reads + lun.Writes - before) / 3.0;
    }

    private static Lun Fabric(Simulation simulation, (int Hosts, int Switches, int Ends) shape, PathPolicy policy)
    {
        DataRate[] rates = [FabricRate.Fc4, FabricRate.Fc8, FabricRate.Fc16];
        return Fabric(simulation, shape.Hosts, shape.Switches, shape.Ends, policy, random => rates[random.NextInteger(rates.Length)]);
    }

    private static Lun Fabric(Simulation simulation, int hostPorts, int switches, int arrayPorts, PathPolicy policy, Func<RandomStream, DataRate> rate)
    {
        var (fabric, random) = (new StorageFabric(simulation, StorageProtocol.FibreChannel), simulation.Random("rates"));
        var host = fabric.AddInitiator("host");
        var between = new FabricSwitch[switches];
        for (var i = 0; i < switches; i++)
            between[i] = fabric.AddSwitch($"switch-{i}");
        for (var i = 0; i < hostPorts; i++)
            fabric.Link(host.AddPort($"hba-{i}"), between[i % switches], rate(random));
        var ends = new List<ArrayPort>();
        for (var i = 0; i < arrayPorts; i++)
        {
            ends.Add(fabric.AddArrayPort($"port-{i}"));
            fabric.Link(between[i % switches], ends[i], rate(random));
        }

        return fabric.Map("lun", new InstantDevice(simulation), host, ends, new MultipathSpec { Policy = policy });
    }

    /// <summary>As many requests at any moment as it begins with.</summary>
    private sealed class ClosedLoad(Lun lun, RandomStream random, double writes) : IIoListener
    {
        public void Begin(int count)
        {
            for (var i = 0; i < count; i++)
                Submit();
        }

        public void IoEnded(long tag, IoStatus status) => Submit();

        private void Submit() => lun.Submit(new BlockRequest(random.NextDouble() < writes ? IoKind.Write : IoKind.Read, 0, Block), this);
    }
}
