// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Distributed;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Storage;

/// <summary>More than 9.2 EB in a run, which is all that fits into 63 bits.</summary>
public class StorageTotalsTests
{
    private static readonly Bytes Much = Bytes.B(5_000_000_000_000_000_000);

    [Test]
    public void StorageLosses_MoreThan9EBLost_AreCountedOnAndDoNotEndTheRun()
    {
        var simulation = new Simulation();
        for (var i = 0; i < 3; i++)
            simulation.StorageLosses.Report("disk", Much, LossCause.DeviceFailures);

        Assert.That((simulation.StorageLosses.TotalBytes, simulation.StorageLosses.Total), Is.EqualTo(((Int128)15_000_000_000_000_000_000, Bytes.Most)));
    }

    [Test]
    public void Sizes_MoreThanFitTogether_StopAtTheMost()
    {
        var simulation = new Simulation();
        var store = new DistributedStore(simulation, "store");
        for (var i = 0; i < 3; i++)
            store.AddNode(new PatientDevice(simulation, SimDuration.Zero));

        Assert.That((store.Capacity, store.Used), Is.EqualTo((Bytes.Most, Bytes.Zero)));
    }

    [Test]
    public void BlockDevice_ServedAnything_HasTheSumsAndMeansOfIt() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), static seed =>
        {
            var (random, simulation) = (new Random(seed), new Simulation());
            var time = SimDuration.FromNanoseconds(random.NextInt64(random.Next(2) == 0 ? 1000 : long.MaxValue));
            var device = new PatientDevice(simulation, time);
            var (read, written) = (Int128.Zero, Int128.Zero);
            for (var i = random.Next(6); i >= 0; i--)
            {
                var (isWrite, length) = (random.Next(2) == 0, random.Next(1, int.MaxValue));
                device.Submit(new BlockRequest(isWrite ? IoKind.Write : IoKind.Read, 0, length));
                (read, written) = isWrite ? (read, written + length) : (read + length, written);
            }

            simulation.Run();
            Assert.That((device.BytesRead, device.BytesWritten, device.MeanResponse), Is.EqualTo((Bytes.OfTotal(read), Bytes.OfTotal(written), time)));
            device.Blank();
            Assert.That(simulation.StorageLosses.TotalBytes, Is.EqualTo(Int128.Min(written, device.Capacity.Count)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(1000)).WithReplay(2026, 42_424_243));

    // Takes all requests at once, and the same time for each.
    private sealed class PatientDevice(Simulation simulation, SimDuration time) : BlockDevice(simulation, "patient", Much)
    {
        public override bool IsAvailable => true;

        public void Blank() => NotifyDataLost();

        protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
        {
        }

        protected override void Serve(in BlockRequest request, IIoListener listener, long tag) => EndAfter(time, listener, tag, IoStatus.Done);
    }
}
