// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Storage.OverNetworks;

/// <summary>What storage takes of the links is what it carries, whatever holds it: devices, links, failures, others.</summary>
public class BalanceTests
{
    [Test]
    public void Lines_BesideAnythingElse_TakeOfTheLinkJustWhatTheyCarryAndAllOfIfTheyCould() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), static seed =>
        {
            var (random, given) = (new Random(seed), new GivenWay());
            var shared = new RatedArray(given.Simulation, "shared", Spec(random));
            Lun[] luns = [.. ((string[])["a", "b", "c"]).Select(host => given.Lun(host, random.Next(2) == 0 ? shared : new RatedArray(given.Simulation, host, Spec(random))))];
            var (ended, flows) = (new List<Ended>(), new List<Flow>());
            for (var i = random.Next(12); i >= 0; i--)
            {
                var (kind, lun, amount) = (random.Next(5), luns[random.Next(3)], 1 + random.Next(400));
                given.Simulation.Schedule(Given.At(random.Next(3000) / 1000.0), () =>
                {
                    switch (kind)
                    {
                        case 0 or 1:
                            ended.Add(Ended.Stream(lun, amount, GivenWay.Writes with { BlockSize = Bytes.B(random.Next(2) == 0 ? 4096 : 1_000_000), ReadFraction = random.Next(3) / 2.0 }));
                            break;
                        case 2:
                            ended.Add(Ended.Requests(lun, 1 + (amount / 10), random.Next(2) == 0 ? IoKind.Read : IoKind.Write));
                            break;
                        case 3:
                            flows.Add(given.Bulk("c", amount));
                            break;
                        default:
                            given.Network.Links[random.Next(4)].Part.FailFor(Given.For(0.3));
                            break;
                    }
                });
            }

            for (var tenth = 0; tenth < 60; tenth++)
            {
                given.Simulation.Run(Given.At((tenth / 10.0) + 0.05));
                var carried = luns.Sum(static lun => lun.Paths[0].Links[0].Utilization.Forth * 10e9) + flows.Sum(static flow => (double)flow.Rate.BitsPerSecond);
                Assert.That(given.Network.Links[^1].RateOf(LinkDirection.Forward).BitsPerSecond, Is.EqualTo(carried).Within(50).And.LessThanOrEqualTo(10_000_000_010L), $"at {tenth}");
                if (flows.Exists(static flow => flow.State == FlowState.Running))
                    Assert.That(carried, Is.EqualTo(10e9).Within(50), "a flow takes whatever is left over");
            }

            given.Simulation.Run();
            Assert.That(ended.Select(static one => one.At), Has.All.LessThan(SimTime.Never));
            Assert.That(ended.SelectMany(static one => one.All).Select(static end => end.Status), Is.All.EqualTo(IoStatus.Done));
            Assert.That(given.Network.Links.Select(static link => link.UtilisationOf(LinkDirection.Forward)), Is.All.Zero);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(2000)).WithReplay(2026, 42_424_243));

    private static RatedArraySpec Spec(Random random) =>
        new() { Capacity = Bytes.GB(10), ReadIops = random.Next(1, 30) * 50, WriteIops = random.Next(1, 30) * 50 };
}
