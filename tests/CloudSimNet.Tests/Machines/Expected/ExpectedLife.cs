// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>What the naive model makes of a random life, told in the same words as <see cref="LivedLife"/>.</summary>
internal sealed class ExpectedLife
{
    private readonly ExpectedSite site = new();
    private readonly List<ExpectedJob> jobs = [];

    public ExpectedLife(RandomLife life, long endNs)
    {
        site.Hosts.AddRange(life.Hosts.Select(static spec => new ExpectedHost(spec)));
        site.Vms.AddRange(life.Vms.Select((spec, i) => new ExpectedVm(spec, life.Requests[i])));
        foreach (var (vm, after, work) in life.Jobs)
            Submit(site.Vms[vm], new ExpectedJob(after.Nanoseconds, work), 0);
        foreach (var step in life.Script)
        {
            site.AdvanceTo(step.AtNs);
            Cases.Add($"{step.What} when {StateOf(step)}");
            var answer = Make(step);
            site.AdvanceTo(step.AtNs);
            Seen.Add($"{step} said {answer}: {States()}");
        }

        site.AdvanceTo(endNs);
        Seen.AddRange(site.Vms.Select(static (vm, i) => $"vm {i} {vm.State} placed {vm.PlacedNs} ran {vm.RanNs} ended {vm.EndedNs}"));
        Seen.AddRange(jobs.Select(static (job, i) => $"job {i} {job.State} ended {job.EndedNs} done {job.DoneNs}"));
    }

    public List<string> Seen { get; } = [];

    /// <summary>Which call was made when what it was made of was in which state.</summary>
    public SortedSet<string> Cases { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<ExpectedHost> Hosts => site.Hosts;

    /// <summary>All calls in all states.</summary>
    public static IEnumerable<string> AllCases()
    {
        foreach (var call in Enum.GetValues<LifeCall>())
        {
            var states = call >= LifeCall.PowerOff ? Enum.GetNames<HostPowerState>()
                : call is LifeCall.PauseJob or LifeCall.ResumeJob ? [nameof(JobState.Announced), nameof(JobState.Waiting), nameof(JobState.Running), nameof(JobState.Paused), nameof(JobState.Completed), nameof(JobState.Failed)]
                : Enum.GetNames<VmState>();
            foreach (var state in states)
                yield return $"{call} when {state}";
        }
    }

    private string StateOf(LifeStep step) =>
        step.What >= LifeCall.PowerOff ? $"{site.Hosts[step.Target].State}"
        : step.What is LifeCall.PauseJob or LifeCall.ResumeJob ? $"{site.Vms[step.Target].Jobs[(int)step.Part].State}"
        : $"{site.Vms[step.Target].State}";

    private void Submit(ExpectedVm vm, ExpectedJob job, long now)
    {
        jobs.Add(job);
        vm.Submit(job, now);
    }

    private bool Make(LifeStep step)
    {
        var (now, vm, host) = (step.AtNs, site.Vms[step.Target], site.Hosts[step.Target % 3]);
        switch (step.What)
        {
            case LifeCall.PauseVm:
                return vm.Pause(now);
            case LifeCall.ResumeVm:
                return vm.Resume(now);
            case LifeCall.StopVm:
                return vm.Stop(now, site);
            case LifeCall.FailVm:
                return vm.Fail(now, site);
            case LifeCall.PauseJob:
                return vm.Jobs[(int)step.Part].Pause();
            case LifeCall.ResumeJob:
                return vm.Jobs[(int)step.Part].Resume(vm.State == VmState.Running);
            case LifeCall.PowerOff:
                return host.PowerOff(now, force: false, site);
            case LifeCall.PowerOffByForce:
                return host.PowerOff(now, force: true, site);
            case LifeCall.PowerOn:
                return host.PowerOn(now);
            case LifeCall.SubmitJob:
                Submit(vm, new ExpectedJob(now, step.Part), now);
                break;
            case LifeCall.AnnounceJob:
                Submit(vm, new ExpectedJob(now + step.Part, step.Part), now);
                break;
            case LifeCall.FailHost:
                host.Fail(now, site);
                break;
            case LifeCall.FailHostFor:
                host.FailFor(now, step.Part, site);
                break;
            default:
                host.Repair(now);
                break;
        }

        return true;
    }

    private string States() => $"{string.Join(' ', site.Vms.Select(static vm => vm.State))}; {string.Join(' ', site.Hosts.Select(static host => $"{host.State} {host.Vms.Count} {host.FreeHz} {host.FreeBytes}"))}";
}
