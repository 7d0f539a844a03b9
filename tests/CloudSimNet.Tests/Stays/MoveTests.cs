// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Stays;

/// <summary>A machine that moves between hosts of different clocks and processors: its work, its accounts, its hosts' accounts and their energy.</summary>
public sealed class MoveTests
{
    [Test]
    public void Move_ToAHostOfTwiceTheClock_DoesTheRestInHalfTheTime()
    {
        var datacenter = Datacenter(Host(), Host(megahertz: 2000));
        var vm = datacenter.Request(Vm());
        var job = vm.Submit(Job(10_000));
        At(datacenter, 4, () => vm.MoveTo(datacenter.Hosts[1]));
        datacenter.Inventory.Simulation.Run();
        Assert.That((job.EndedAt, vm.Host, job.WorkDone), Is.EqualTo((Given.At(7), datacenter.Hosts[1], Instructions.Giga(10))));
        Assert.That((vm.Stay!.Since, vm.Stay.Earlier!.Since, vm.Stay.Earlier.Until), Is.EqualTo((Given.At(4), SimTime.Zero, Given.At(4))));
        Assert.That((datacenter.Hosts[0].VmCount, datacenter.Hosts[1].VmCount, datacenter.Hosts[0].Cycles.Used.Total, datacenter.Hosts[1].Cycles.Used.Total), Is.EqualTo((0, 1, (Int128)4_000_000_000, (Int128)6_000_000_000)));
    }

    [Test]
    public void Move_ToAProcessorOnWhichAnInstructionCostsMore_PricesWhatIsLeft()
    {
        // 2.5 cycles an instruction here, 3.5 there: 1 000 of 2 000 MI take 2.5 s, the others 3.5 s.
        var dear = ModelledHost() with { Processor = Processor with { Name = "dear", Kernel = Processor.Kernel with { SystemCall = 2000 } } };
        var datacenter = Datacenter(ModelledHost(), dear);
        var vm = datacenter.Request(ChargedVm());
        var (job, endless) = (vm.Submit(Job(2000)), vm.Submit(EndlessJob()));
        At(datacenter, 5, () => vm.MoveTo(datacenter.Hosts[1]));
        datacenter.Inventory.Simulation.Run(For(12));
        Assert.That((job.EndedAt, job.WorkDone, endless.WorkDone), Is.EqualTo((Given.At(12), Instructions.Mega(2000), Instructions.Mega(2000))));
    }

    [Test]
    public void Move_OfAPausedOne_GoesOnWhenItIsResumed()
    {
        var datacenter = Datacenter(Host(), Host());
        var vm = datacenter.Request(Vm());
        var job = vm.Submit(Job(2000));
        At(datacenter, 1, () => vm.Pause());
        At(datacenter, 3, () => vm.MoveTo(datacenter.Hosts[1]));
        At(datacenter, 5, () => vm.Resume());
        datacenter.Inventory.Simulation.Run();
        Assert.That((job.EndedAt, vm.Cycles.Entitlement), Is.EqualTo((Given.At(6), (Int128)2_000_000_000)));
    }

    [Test]
    public void Move_OfAnInterpolatedTrace_TakesItsDriftWithIt()
    {
        // 0 to 100 % of one of two cores in 100 s: 25 W of 100 W above idle in the mean of the first 50 s is the first host's, the rest the second's.
        var host = Host() with { Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200)) };
        var datacenter = Datacenter(host, host);
        var vm = datacenter.Request(Vm()).Follow(new UtilisationTrace(For(100), [0, 1]) { Between = Interpolation.Linear });
        At(datacenter, 50, () => vm.MoveTo(datacenter.Hosts[1]));
        datacenter.Inventory.Simulation.Run(For(100));
        Assert.That(datacenter.Hosts[0].Energy.Joules, Is.EqualTo(10_000 + (50 * 25)).Within(1e-6));
        Assert.That(datacenter.Hosts[1].Energy.Joules, Is.EqualTo(10_000 + (50 * 75)).Within(1e-6));
    }

    [Test]
    public void Move_AtRandomMoments_WorkTimeAccountsAndEnergyAreTheClosedForm()
    {
        for (var seed = 0; seed < Count(400); seed++)
            MoveOneAtRandomMoments(seed);
    }

    [Test]
    public void Move_ManyMachinesWithJobsTracesPausesAndStops_EveryAccountAddsUp()
    {
        for (var seed = 0; seed < Count(400); seed++)
            MoveManyAtRandomMoments(seed);
    }

    private static void MoveOneAtRandomMoments(int seed)
    {
        var random = new Random(seed);
        var hosts = Enumerable.Range(0, 4).Select(_ => SomeHost(random)).ToArray();
        var datacenter = Datacenter(hosts);
        var vm = datacenter.Request(ChargedVm());
        var work = random.Next(1, 1_000_000);
        var job = vm.Submit(Job(work));

        var expected = new ClosedForm(hosts, work * 1e6);
        var (at, place) = (0L, 0);
        for (var moves = random.Next(0, 12); moves > 0; moves--)
        {
            var next = (place + 1 + random.Next(hosts.Length - 1)) % hosts.Length;
            var ns = random.NextInt64(1, 100_000_000_000);
            at += ns;
            if (!expected.Spend(place, ns))
                break;
            place = next;
            datacenter.Inventory.Simulation.Schedule(SimTime.FromNanoseconds(at), () => vm.MoveTo(datacenter.Hosts[next]));
        }

        var end = expected.Finish(place);
        datacenter.Inventory.Simulation.Run();

        Assert.That(job.WorkDone, Is.EqualTo(Instructions.Mega(work)), $"seed {seed}");
        Assert.That(job.EndedAt.Nanoseconds, Is.EqualTo(end).Within(2 + (end * 1e-14)), $"seed {seed}");
        AssertAccounts(datacenter);
        for (var i = 0; i < hosts.Length; i++)
        {
            var idle = (job.EndedAt.Nanoseconds / 1e9 * 100) + (expected.BusySeconds[i] * 100); // A core of one is busy.
            Assert.That(datacenter.Hosts[i].Energy.Joules, Is.EqualTo(idle).Within(1e-6 + (1e-12 * idle)), $"seed {seed}");
        }
    }

    private static void MoveManyAtRandomMoments(int seed)
    {
        var random = new Random(seed);
        var datacenter = Datacenter([.. Enumerable.Range(0, 3).Select(_ => SomeHost(random, cores: 1 + random.Next(3)))]);
        var simulation = datacenter.Inventory.Simulation;
        var vms = Enumerable.Range(0, 6).Select(_ => datacenter.Request(ChargedVm(1 + random.Next(2)) with
        {
            Scheduling = random.Next(2) == 0 ? JobScheduling.TimeShared : JobScheduling.SpaceShared,
            StopDelay = For(random.Next(2)),
        })).ToArray();
        foreach (var vm in vms)
        {
            for (var i = 0; i < 4; i++)
                vm.Submit(Job(random.Next(1, 20_000), 1, random.Next(20)));
            if (random.Next(2) == 0)
                vm.Follow(new UtilisationTrace(For(3), [.. Enumerable.Range(0, 20).Select(_ => random.NextDouble())]) { Between = (Interpolation)random.Next(2), Unmet = (UnmetDemand)random.Next(2) });
        }

        for (var i = 0; i < 60; i++)
        {
            var (vm, host, what) = (vms[random.Next(vms.Length)], datacenter.Hosts[random.Next(3)], random.Next(10));
            simulation.Schedule(SimTime.FromNanoseconds(random.NextInt64(60_000_000_000)), () => Disturb(vm, host, what));
        }

        for (var second = 5; second <= 100; second += 5)
        {
            simulation.Run(For(second));
            AssertAccounts(datacenter);
        }

        foreach (var job in simulation.Jobs.Where(static job => job.State == JobState.Completed))
            Assert.That(job.WorkDone, Is.EqualTo(job.Spec.Work), $"seed {seed}, job {job.Id}");
    }

    private static void Disturb(VirtualMachine vm, Host host, int what)
    {
        if (what == 0)
            vm.Pause();
        else if (what == 1)
            vm.Resume();
        else if (what == 2)
            vm.Stop();
        else if (vm.State is VmState.Running or VmState.Paused && vm.Host != host)
            vm.MoveTo(host);
    }

    /// <summary>What stays say is what their machines and their hosts say, and all of it adds up in whole cycles.</summary>
    /// <param name="datacenter">Where.</param>
    /// <param name="ends">How much work of a machine may have ended.</param>
    internal static void AssertAccounts(Datacenter datacenter, int ends = 24)
    {
        var (hosts, stays, count) = (Int128.Zero, Int128.Zero, 0);
        foreach (var host in datacenter.Hosts)
        {
            var cycles = host.Cycles;
            Assert.That(cycles.Used.Total + cycles.HostWork + cycles.CoStop + cycles.Idle, Is.EqualTo(cycles.Capacity), $"host {host.Id}");
            hosts += cycles.Used.Total;
        }

        foreach (var vm in datacenter.Inventory.Simulation.VirtualMachines)
        {
            var sum = VmCycles.None;
            for (var stay = vm.Stay; stay is not null; stay = stay.Earlier, count++)
                sum = VmCycles.Sum(sum, stay.Cycles);
            Assert.That((sum.Entitlement, sum.Used.Total, sum.Ready, sum.CoStop, sum.Idle), Is.EqualTo((vm.Cycles.Entitlement, vm.Cycles.Used.Total, vm.Cycles.Ready, vm.Cycles.CoStop, vm.Cycles.Idle)));
            Assert.That(sum.Used.Total + sum.Ready + sum.CoStop + sum.Idle, Is.EqualTo(sum.Entitlement), $"vm {vm.Id}");

            // What ends, ends at a whole nanosecond, up to which its share is served: up to four cycles more than it needed.
            Assert.That(vm.CyclesDone, Is.EqualTo((double)sum.Used.Total).Within(4 * (ends + count)), $"vm {vm.Id}");
            stays += sum.Used.Total;
        }

        Assert.That((double)hosts, Is.EqualTo((double)stays).Within(1 + count + datacenter.Hosts.Count)); // Each account is rounded once.
    }

    internal static HostSpec SomeHost(Random random, int cores = 1)
    {
        var call = random.Next(3) * 1000;
        return Host(cores, random.Next(500, 4000)) with
        {
            Processor = Processor with { Name = $"call-{call}", Kernel = Processor.Kernel with { SystemCall = call } },
            Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200)),
        };
    }

    private static void At(Datacenter datacenter, double seconds, Action action) => datacenter.Inventory.Simulation.Schedule(For(seconds), action);

    /// <summary>One job alone: so many instructions a second where it is.</summary>
    private sealed class ClosedForm(HostSpec[] hosts, double instructions)
    {
        private double left = instructions;
        private double spentNs;

        public double[] BusySeconds { get; } = new double[hosts.Length];

        public bool Spend(int host, long ns)
        {
            if (left <= RateOf(host) * ns / 1e9)
                return false;
            left -= RateOf(host) * ns / 1e9;
            BusySeconds[host] += ns / 1e9;
            spentNs += ns;
            return true;
        }

        public double Finish(int host)
        {
            BusySeconds[host] += left / RateOf(host);
            return spentNs + (left / RateOf(host) * 1e9);
        }

        // 1.5 cycles an instruction, and a thousandth of a system call.
        private double RateOf(int host) => hosts[host].Clock.Hertz / (1.5 + (hosts[host].Processor.Kernel.SystemCall / 1000.0));
    }
}
