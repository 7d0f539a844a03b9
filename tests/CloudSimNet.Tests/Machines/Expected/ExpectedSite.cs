// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>Hosts and machines as docs/models/life-cycle.md describes them: a second, naive model, written from the text and not from the library.</summary>
internal sealed class ExpectedSite
{
    public const long Never = long.MaxValue;

    private long now;

    public List<ExpectedHost> Hosts { get; } = [];

    /// <summary>In the order of their requests.</summary>
    public List<ExpectedVm> Vms { get; } = [];

    public static long After(long now, SimDuration time) => time.IsForever ? Never : now + time.Nanoseconds;

    /// <summary>Does all that happens by itself up to an instant and in it.</summary>
    public void AdvanceTo(long until)
    {
        while (true)
        {
            var vm = Vms.MinBy(vm => vm.NextNs(now));
            var host = Hosts.MinBy(static host => host.NextNs());
            var (vmNext, hostNext) = (vm?.NextNs(now) ?? Never, host?.NextNs() ?? Never);
            var next = Math.Min(vmNext, hostNext);
            if (next > until)
                break;
            Pass(next);
            if (hostNext == next)
                host!.DoNext(now, this);
            else
                vm!.DoNext(now, this);
        }

        Pass(until);
    }

    /// <summary>Capacity is free, or there again: those that wait are tried once more.</summary>
    public void NoteFreed(long at)
    {
        foreach (var vm in Vms.Where(static vm => vm.State == VmState.Waiting).ToArray())
            vm.TryPlace(at, this);
    }

    private void Pass(long to)
    {
        foreach (var host in Hosts)
            host.Draw(to - now);
        foreach (var job in Vms.SelectMany(static vm => vm.Working))
            job.Work(to - now);
        now = to;
    }
}
