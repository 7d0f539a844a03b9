// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;
using CloudSimNet.Tests.Storage.Files;

namespace CloudSimNet.Tests.Storage;

/// <summary>Everything at once: an array with spares behind controllers, seen over two paths and through a file server, while parts fail and are put right.</summary>
public sealed class DisturbedStorageTests
{
    private const int Requests = 300;

    [Test]
    public void PartsFailAndReturn_EveryRequestEndsOnceAndStreamsFinish()
    {
        for (var seed = 1UL; seed <= 40; seed++)
            new Course(seed).Check();
    }

    [Test]
    public void PartsFailAndReturn_SameSeed_SameFingerprint()
    {
        var first = new Course(7).Check();
        Assert.That(new Course(7).Check(), Is.EqualTo(first));
    }

    private sealed class Course
    {
        private readonly Simulation simulation;
        private readonly List<Hdd> disks = [];
        private readonly RaidArray array;
        private readonly ArrayController controller;
        private readonly List<FabricElement> parts = [];
        private readonly Lun lun;
        private readonly FileServer server;
        private readonly OpenFile file;
        private readonly FileClient client;
        private readonly int[] ends = new int[Requests];

        public Course(ulong seed)
        {
            simulation = new Simulation(seed);
            for (var i = 0; i < 7; i++)
                disks.Add(new Hdd(simulation, $"disk{i}", GivenStorage.Slow with { Capacity = Bytes.MB(4) }));
            array = new RaidArray(simulation, "array", new RaidSpec { Level = seed % 2 == 0 ? RaidLevel.Raid5 : RaidLevel.Raid6 }, [.. disks.Take(6)]);
            array.AddSpare(disks[6]);
            controller = new ArrayController("controller", new ControllerSpec { Controllers = 2, Policy = WritePolicy.Back, WriteMemory = Bytes.B(100_000), FailoverTime = SimDuration.FromSeconds(1) }, array);
            var fabric = new StorageFabric(simulation, StorageProtocol.FibreChannel);
            var host = fabric.AddInitiator("host");
            for (var i = 0; i < 2; i++)
            {
                var (hba, node, port) = (host.AddPort($"hba{i}"), fabric.AddSwitch($"switch{i}"), fabric.AddArrayPort($"port{i}"));
                parts.AddRange([hba, node, port, fabric.Link(hba, node, FabricRate.Fc8), fabric.Link(node, port, FabricRate.Fc8)]);
            }

            lun = fabric.Map("lun", controller, host, [.. fabric.Nodes.OfType<ArrayPort>()], new MultipathSpec { Policy = (PathPolicy)(seed % 3), AllPathsDownTimeout = SimDuration.FromSeconds(3) });
            server = new FileServer("nas", new FileServerSpec { Heads = 2, FailoverTime = SimDuration.FromSeconds(1) }, controller);
            var folder = server.Share("share", StorageProtocol.Nfs);
            folder.MakeFile(FileUser.Superuser, "/file");
            client = folder.Mount("client");
            file = client.Open(FileUser.Superuser, "/file", GivenFiles.ReadWrite).File!;
        }

        public ulong Check()
        {
            var random = simulation.Random("course");
            var told = new Counted(ends);
            for (var i = 0; i < Requests; i++)
            {
                var (tag, kind, place) = (i, random.NextDouble() < 0.5 ? IoKind.Read : IoKind.Write, random.NextInteger(10_000_000));
                var at = SimDuration.FromSeconds(random.NextUniform(0, 20));
                if (i % 3 == 0)
                    simulation.Schedule(at, () => file.Submit(kind, place / 100, 5000, told, tag));
                else
                    simulation.Schedule(at, () => lun.Submit(new BlockRequest(kind, place, 5000), told, tag));
            }

            var streams = new[] { lun.OpenStream(GivenStorage.Reads), lun.OpenStream(GivenStorage.Writes), client.OpenStream(GivenStorage.Reads) };
            foreach (var stream in streams)
                stream.Start(200);
            for (var i = 0; i < 25; i++)
                Disturb(random.NextUniform(0, 20), random.NextUniform(0.01, 3), (int)random.NextInteger(6), (int)random.NextInteger(10));
            simulation.Run(SimDuration.FromSeconds(1000));
            PutRight();
            simulation.Run();
            Assert.That(ends, Is.All.EqualTo(1), $"seed {simulation.Seed}");
            Assert.That(lun.InFlight + controller.InFlight + array.InFlight + disks.Sum(disk => disk.InFlight), Is.Zero);
            Assert.That(streams.Select(stream => stream.Completed), Is.All.EqualTo(200).Within(1e-6));
            Assert.That(array.State, Is.EqualTo(RaidState.Optimal));
            return simulation.Fingerprint;
        }

        private void Disturb(double at, double lasts, int kind, int which)
        {
            var from = SimDuration.FromSeconds(at);
            var to = SimDuration.FromSeconds(at + lasts);
            switch (kind)
            {
                case 0:
                    simulation.Schedule(from, disks[which % 7].Fail);
                    simulation.Schedule(to, disks[which % 7].Replace);
                    break;
                case 1:
                    simulation.Schedule(from, () => controller.FailController(which % 2));
                    simulation.Schedule(to, () => controller.RepairController(which % 2));
                    break;
                case 2:
                    simulation.Schedule(from, () => server.FailHead(which % 2));
                    simulation.Schedule(to, () => server.RepairHead(which % 2));
                    break;
                default:
                    simulation.Schedule(from, parts[which].Fail);
                    simulation.Schedule(to, parts[which].Repair);
                    break;
            }
        }

        // A failed array is made anew; what waited for it goes on.
        private void PutRight()
        {
            if (array.State == RaidState.Failed)
                array.Recreate();
        }
    }

    private sealed class Counted(int[] ends) : IIoListener
    {
        public void IoEnded(long tag, IoStatus status) => ends[tag]++;
    }
}
