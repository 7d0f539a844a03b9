// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Runs;

public sealed class FingerprintTests
{
    [Test]
    public void Fingerprint_SameModelTwice_IsEqual()
    {
        var (first, second) = (Model().Run(), Model().Run());
        Assert.That((second.Fingerprint, second.Events, second.Time), Is.EqualTo((first.Fingerprint, first.Events, first.Time)));
    }

    [Test]
    public void Fingerprint_AnotherSeed_Differs() => Assert.That(Model(seed: 2).Run().Fingerprint, Is.Not.EqualTo(Model().Run().Fingerprint));

    [Test]
    public void Fingerprint_AnotherAmountOfWork_Differs() => Assert.That(Model(work: 2_001).Run().Fingerprint, Is.Not.EqualTo(Model().Run().Fingerprint));

    [Test]
    public void Fingerprint_AnotherPlacement_Differs() => Assert.That(Model(placement: new RoundRobin()).Run().Fingerprint, Is.Not.EqualTo(Model().Run().Fingerprint));

    [Test]
    public void Fingerprint_Watched_IsTheSame()
    {
        var simulation = Model();
        var seen = 0;
        simulation.VmPlaced.Watch(_ => seen++);
        simulation.VmEnded.Watch(_ => seen++);
        simulation.JobEnded.Watch(_ => seen++);
        for (var i = 0; i < 50; i++)
            simulation.Schedule(At(0.37 * i), () => seen += simulation.Datacenters[0].Hosts.Sum(static host => (int)host.Energy.Joules + host.VmCount), Phase.Observe);
        var (watched, plain) = (simulation.Run(), Model().Run());
        Assert.That((watched.Fingerprint, watched.Events), Is.EqualTo((plain.Fingerprint, plain.Events)));
        Assert.That(seen, Is.GreaterThan(0));
    }

    [Test]
    public void Fingerprint_RunInParts_IsTheSame()
    {
        var simulation = Model();
        for (var second = 0.25; second < 60; second += 0.25)
            simulation.Run(For(second));
        Assert.That(simulation.Fingerprint, Is.EqualTo(Model().Run().Fingerprint));
    }

    [Test]
    public void Observation_TriesToChangeTheModel_Throws()
    {
        var simulation = Model();
        simulation.Schedule(At(1), () => simulation.Request(Vm()), Phase.Observe);
        Assert.That(() => simulation.Run(), Throws.InvalidOperationException);
    }

    [Test]
    public void Summary_OfARun_TellsTheSums()
    {
        var result = Model().Run();
        Assert.That(result.Summary(), Does.Contain("NothingPending").And.Contain($"{result.Totals.JobsCompleted} of 60 completed").And.Contain("2 of 2 used"));
    }

    private static Simulation Model(ulong seed = 1, double work = 2_000, IPlacementPolicy? placement = null)
    {
        var simulation = new Simulation(seed);
        simulation.AddDatacenter("d", placement ?? new FirstFit()).AddHosts(2, Host(cores: 2));
        var random = simulation.Random("test/arrivals");
        for (var i = 0; i < 12; i++)
        {
            var vm = simulation.Request(Vm() with { Memory = Bytes.GiB(10) }, after: For(i / 3));
            for (var k = 0; k < 5; k++)
                vm.Submit(Job(work + (100 * k), after: random.NextDouble() * 10));
        }

        return simulation;
    }
}
