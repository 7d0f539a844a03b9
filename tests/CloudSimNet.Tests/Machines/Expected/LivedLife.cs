// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>What the library makes of a random life: the states after each call, and what is left at the end.</summary>
internal sealed class LivedLife
{
    private readonly List<VirtualMachine> vms = [];
    private readonly List<Job> jobs = [];
    private readonly Datacenter datacenter;

    public LivedLife(RandomLife life, Ties ties, long endNs)
    {
        var simulation = new Simulation(seed: 7, ties);
        datacenter = simulation.AddDatacenter("d", new FirstFit());
        foreach (var host in life.Hosts)
            datacenter.AddHost(host);
        for (var i = 0; i < life.Vms.Length; i++)
            vms.Add(datacenter.Request(life.Vms[i], SimDuration.FromNanoseconds(life.Requests[i])));
        foreach (var (vm, after, work) in life.Jobs)
            jobs.Add(vms[vm].Submit(Work(work, after)));
        foreach (var step in life.Script)
        {
            var answer = false;
            simulation.Schedule(SimTime.FromNanoseconds(step.AtNs), () => answer = Make(step));
            simulation.Schedule(SimTime.FromNanoseconds(step.AtNs), () => Seen.Add($"{step} said {answer}: {States()}"), Phase.Observe);
        }

        simulation.Run(SimTime.FromNanoseconds(endNs));
        Fingerprint = simulation.Fingerprint;
        Seen.AddRange(vms.Select(static vm => $"vm {vm.Id} {vm.State} placed {vm.PlacedAt.Nanoseconds} ran {vm.RunningAt.Nanoseconds} ended {vm.EndedAt.Nanoseconds}"));
        Seen.AddRange(jobs.Select(static job => $"job {job.Id} {job.State} ended {job.EndedAt.Nanoseconds} done {job.WorkDone.Count}"));
    }

    public List<string> Seen { get; } = [];

    public ulong Fingerprint { get; }

    public IReadOnlyList<Host> Hosts => datacenter.Hosts;

    private static JobSpec Work(long count, SimDuration after) => new() { Work = Instructions.FromCount(count), SubmissionDelay = after };

    private bool Make(LifeStep step)
    {
        var (vm, job, host) = (vms[step.Target], jobs[(2 * step.Target) + (int)Math.Min(step.Part, 1)], datacenter.Hosts[step.Target % 3]);
        switch (step.What)
        {
            case LifeCall.PauseVm:
                return vm.Pause();
            case LifeCall.ResumeVm:
                return vm.Resume();
            case LifeCall.StopVm:
                return vm.Stop();
            case LifeCall.FailVm:
                return vm.Fail("It broke.");
            case LifeCall.PauseJob:
                return job.Pause();
            case LifeCall.ResumeJob:
                return job.Resume();
            case LifeCall.PowerOff:
                return host.PowerOff();
            case LifeCall.PowerOffByForce:
                return host.PowerOff(force: true);
            case LifeCall.PowerOn:
                return host.PowerOn();
            case LifeCall.SubmitJob:
                jobs.Add(vm.Submit(Work(step.Part, SimDuration.Zero)));
                break;
            case LifeCall.AnnounceJob:
                jobs.Add(vm.Submit(Work(step.Part, SimDuration.FromNanoseconds(step.Part))));
                break;
            case LifeCall.FailHost:
                host.Fail();
                break;
            case LifeCall.FailHostFor:
                host.Part.FailFor(SimDuration.FromNanoseconds(step.Part));
                break;
            default:
                host.Repair();
                break;
        }

        return true;
    }

    private string States() => $"{string.Join(' ', vms.Select(static vm => vm.State))}; {string.Join(' ', datacenter.Hosts.Select(static host => $"{host.Power.State} {host.VmCount} {host.FreeCpu.Hertz} {host.FreeMemory.Count}"))}";
}
