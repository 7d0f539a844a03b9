// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Runs;

/// <summary>A wrong model is refused with all its problems at once, each with its path.</summary>
public sealed class ModelExceptionTests
{
    [Test]
    public void AddHost_EverythingWrong_NamesEachField()
    {
        var datacenter = Datacenter(Host());
        var wrong = new HostSpec { Cores = 0, Clock = Frequency.Zero, Memory = Bytes.B(-1), CpuOvercommit = 0.5, CpuSharing = CpuSharing.SpaceShared };
        Assert.That(
            Paths(() => datacenter.AddHost(wrong)),
            Is.EqualTo(new[] { "datacenters[0].hosts[1].cores", "datacenters[0].hosts[1].clock", "datacenters[0].hosts[1].memory", "datacenters[0].hosts[1].cpuOvercommit", "datacenters[0].hosts[1].cpuOvercommit" }));
        Assert.That(datacenter.Hosts, Has.Count.EqualTo(1));
    }

    [Test]
    public void Request_EverythingWrong_NamesEachField()
    {
        var datacenter = Datacenter(Host());
        var late = SimDuration.FromSeconds(-1);
        var wrong = new VmSpec
        {
            VirtualCpus = 0,
            Memory = Bytes.B(-1),
            ClockLimit = Frequency.Zero,
            CpuLimit = Frequency.Zero,
            Reservation = CpuReservation.Of(Frequency.Hz(-1)),
            StartDelay = late,
            StopDelay = late,
            Lifetime = SimDuration.Zero,
            ReleaseWhenIdle = late,
            WaitAtMost = late,
        };
        var fields = new[] { "virtualCpus", "memory", "clockLimit", "cpuLimit", "reservation", "startDelay", "stopDelay", "lifetime", "releaseWhenIdle", "waitAtMost" };
        Assert.That(Paths(() => datacenter.Request(wrong)), Is.EqualTo(fields.Select(static field => $"vms[0].{field}")));
        Assert.That(datacenter.Inventory.Simulation.VirtualMachines, Is.Empty);
    }

    [Test]
    public void Submit_EverythingWrong_NamesEachField()
    {
        var (simulation, vm) = Machine(Vm());
        vm.Submit(Job(1));
        var wrong = new JobSpec { Work = Instructions.FromCount(-1), Parallelism = 0, Weight = 0, SubmissionDelay = SimDuration.FromSeconds(-1), Lifetime = SimDuration.Zero };
        Assert.That(Paths(() => vm.Submit(wrong)), Is.EqualTo(new[] { "work", "parallelism", "weight", "submissionDelay", "lifetime" }.Select(static field => $"jobs[1].{field}")));
        Assert.That(simulation.Jobs, Has.Count.EqualTo(1));
    }

    [Test]
    public void Message_OfAProblem_NamesValueAndRange()
    {
        var (_, vm) = Machine(Vm());
        Assert.That(() => vm.Submit(Job(1) with { Parallelism = 100_000 }), Throws.TypeOf<ModelException>().With.Message.EqualTo("jobs[0].parallelism: 100000 is out of range; it must be from 1 to 65536."));
    }

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(double.NaN)]
    public void CpuWeight_NotAboveZero_Throws(double shares) => Assert.That(() => CpuWeight.Of(shares), Throws.TypeOf<ArgumentOutOfRangeException>());

    [TestCase(0)]
    [TestCase(1.01)]
    [TestCase(double.NaN)]
    public void CpuDemand_OutOfRange_Throws(double part) => Assert.That(() => CpuDemand.Fraction(part), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static IEnumerable<string> Paths(Action action) => Assert.Throws<ModelException>(() => action())!.Problems.Select(static problem => problem.Path);
}
