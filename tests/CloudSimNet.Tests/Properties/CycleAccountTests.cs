// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine.Events;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Properties;

/// <summary>In whatever happens, every cycle of every host and machine is accounted for, once.</summary>
public sealed class CycleAccountTests
{
    private const int Systems = 400;

    [Test]
    public void Cycles_RandomSystems_AddUpExactlyAtEveryInstant()
    {
        for (var seed = 0; seed < Systems; seed++)
        {
            var system = new ChargedSystem(seed);
            var name = $"seed {seed}";
            for (var at = 0.0; at < 45; at += 1.7)
                system.Simulation.Schedule(At(at), () => Check(system, name), Phase.Observe);
            system.Simulation.Schedule(At(7), () => Check(system, name));
            system.Simulation.Run(At(50));
            Check(system, name);
        }
    }

    [Test]
    public void Cycles_ReadInTheMidstOfARun_ChangeNothing()
    {
        for (var seed = 0; seed < Systems; seed += 7)
        {
            var (read, unread) = (new ChargedSystem(seed), new ChargedSystem(seed));
            for (var at = 0.0; at < 45; at += 0.9)
                read.Simulation.Schedule(At(at), () => Check(read, $"seed {seed}"), Phase.Observe);
            read.Simulation.Run(At(50));
            unread.Simulation.Run(At(50));

            Assert.That(read.Simulation.Fingerprint, Is.EqualTo(unread.Simulation.Fingerprint), $"seed {seed}");
            Assert.That(Entries(read.Host.Cycles.Used), Is.EqualTo(Entries(unread.Host.Cycles.Used)), $"seed {seed}");
        }
    }

    private static void Check(ChargedSystem system, string what)
    {
        var now = system.Simulation.Now;
        var host = system.Host.Cycles;
        Assert.That(host.Capacity, Is.EqualTo((Int128)system.Host.Spec.Capacity.Hertz * now.Nanoseconds / 1_000_000_000), what);
        Assert.That(host.Used.Total + host.CoStop + host.Idle, Is.EqualTo(host.Capacity), what);
        Assert.That(Entries(host.Used).Append(host.CoStop).Append(host.Idle), Has.All.GreaterThanOrEqualTo(Int128.Zero), what);
        Assert.That((double)host.Used.Total, Is.EqualTo(system.Host.CyclesDone).Within(1e-9 * (double)host.Capacity).Or.EqualTo(system.Host.CyclesDone).Within(200), what);

        foreach (var vm in system.Vms)
        {
            var cycles = vm.Cycles;
            Assert.That(cycles.Used.Total + cycles.Ready + cycles.CoStop + cycles.Idle, Is.EqualTo(cycles.Entitlement), what);
            Assert.That(Entries(cycles.Used).Append(cycles.Ready).Append(cycles.CoStop).Append(cycles.Idle), Has.All.GreaterThanOrEqualTo(Int128.Zero), what);
            Assert.That((double)cycles.Used.Total, Is.EqualTo(vm.CyclesDone).Within(200), what);
        }

        foreach (var cause in Enum.GetValues<CycleCause>().Where(static cause => cause != CycleCause.WorldSwitches))
        {
            Assert.That((double)host.Used[cause], Is.EqualTo(Expected(system, cause, now)).Within(1), $"{what}, {cause}");
            Assert.That((double)(host.Used[cause] - system.Vms.Aggregate(Int128.Zero, (sum, vm) => sum + vm.Cycles.Used[cause])), Is.Zero.Within(system.Vms.Length), $"{what}, {cause}");
        }
    }

    /// <summary>What the jobs' and traces' cycles come to, each by its own cost.</summary>
    private static double Expected(ChargedSystem system, CycleCause cause, SimTime now)
    {
        var jobs = system.Jobs.Where(static job => job.Cost is not null).Sum(job => job.ServedCycles(now) * (job.Cost![cause] / job.Cost.CyclesPerInstruction));
        return jobs + system.Vms.Where(static vm => vm.Cost is not null).Sum(vm => vm.TraceCyclesDone * (vm.Cost![cause] / vm.Cost.CyclesPerInstruction));
    }

    private static Int128[] Entries(CycleCounts counts) =>
        [.. Enum.GetValues<CycleCause>().Select(cause => counts[cause]), .. Enum.GetValues<ExitReason>().Select(reason => counts[reason])];
}
