// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>A CloudSim case as a model: 1 MIPS is 1 MHz, a cloudlet is a job, its MB of memory are MiB.</summary>
internal sealed class CloudSimModel
{
    private const double DefaultMips = 1000;
    private readonly Job[] jobs;

    public CloudSimModel(CloudSimInputs inputs)
    {
        Inputs = inputs;
        Holdings = new SideResources(Simulation);
        for (var i = 0; i < inputs.Datacenters.Count; i++)
            AddDatacenter(i);
        Vms = [.. inputs.Vms.Select(Request)];
        jobs = new Job[inputs.Cloudlets.Count];
        for (var i = 0; i < jobs.Length; i++)
            Submit(i);
        foreach (var action in inputs.Actions)
            CloudSimActions.Plan(action, this);
    }

    public CloudSimInputs Inputs { get; }

    public Simulation Simulation { get; } = new();

    public IReadOnlyList<VirtualMachine> Vms { get; }

    /// <summary>The jobs; complete at the end of the run, as those that need files are submitted when they have them.</summary>
    public IReadOnlyList<Job> Jobs => jobs;

    public SideResources Holdings { get; }

    /// <summary>Runs it, and skips the test where something that the library leaves out would have made a difference.</summary>
    public RunResult Run()
    {
        var result = Inputs.Sim.Has("terminateAt")
            ? Simulation.Run(SimTime.FromSeconds(Inputs.Sim.Number("terminateAt", 0)))
            : Simulation.Run();
        Holdings.MustHaveSufficed();
        for (var i = 0; i < Vms.Count; i++)
        {
            JobUse.MustHaveFitted(this, Vms[i], "ram", Inputs.Vms[i].Number("ram", 512));
            JobUse.MustHaveFitted(this, Vms[i], "bw", Inputs.Vms[i].Number("bw", 1000));
        }

        return result;
    }

    private void AddDatacenter(int index)
    {
        var hosts = Inputs.Hosts[index];
        var sameClock = hosts.Select(static host => host.Number("mips", DefaultMips)).Distinct().Count() <= 1;
        var datacenter = Simulation.AddDatacenter($"datacenter {index}", AllocationPolicies.Named(Inputs.Datacenters[index].Text("allocationPolicy", "simple"), sameClock));
        foreach (var host in hosts)
        {
            var made = datacenter.AddHost(new HostSpec
            {
                Cores = host.Whole("pes", 1),
                Clock = Frequency.MHz(host.Number("mips", DefaultMips)),
                Memory = Bytes.MiB(host.Number("ram", 65_536)),
                CpuSharing = host.Text("vmScheduler", "space") == "time" ? CpuSharing.TimeShared : CpuSharing.SpaceShared,
                Power = host.Has("maxPower")
                    ? PowerCurve.Linear(Power.FromWatts(host.Number("staticPower", 0)), Power.FromWatts(host.Number("maxPower", 0)))
                    : UnmeteredPower.Instance,
            });
            Holdings.Offer(made, host.Number("bw", 100_000), host.Number("storage", 1e6));
        }
    }

    private VirtualMachine Request(JsonElement vm)
    {
        var (pes, mips) = (vm.Whole("pes", 1), vm.Number("mips", DefaultMips));
        var made = Simulation.Request(
            new VmSpec
            {
                VirtualCpus = pes,
                ClockLimit = Frequency.MHz(mips),
                Reservation = CpuReservation.Of(Frequency.MHz(pes * mips)),
                Memory = Bytes.MiB(vm.Number("ram", 512)),
                Scheduling = vm.Text("sched", "time") == "space" ? JobScheduling.SpaceShared : JobScheduling.TimeShared,
                StartDelay = Seconds(vm, "startupDelay"),
                StopDelay = Seconds(vm, "shutDownDelay"),
                Lifetime = Limit(vm, "lifeTime"),
                WaitAtMost = Inputs.Broker.Number("retryDelay", 0) >= 0 ? SimDuration.Forever : SimDuration.Zero,
                ReleaseWhenIdle = Inputs.Broker.Number("vmDestructionDelay", -1) is >= 0 and var idle ? SimDuration.FromSeconds(idle) : SimDuration.Forever,
            },
            after: Seconds(vm, "submissionDelay"));
        Holdings.Ask(made.Spec, vm.Number("bw", 1000), vm.Number("size", 10_000));
        return made;
    }

    private void Submit(int index)
    {
        var cloudlet = Inputs.Cloudlets[index];
        if (cloudlet.Items("requiredFiles").Count == 0)
            jobs[index] = Submit(cloudlet, Seconds(cloudlet, "submissionDelay"));
        else
            _ = new FileFetch(Simulation, Inputs.Datacenters, cloudlet, Seconds(cloudlet, "submissionDelay"), () => jobs[index] = Submit(cloudlet, SimDuration.Zero));
    }

    private Job Submit(JsonElement cloudlet, SimDuration after)
    {
        var (pes, length) = (cloudlet.Whole("pes", 1), cloudlet.Number("length", 10_000));
        var spec = new JobSpec
        {
            Work = length < 0 ? Instructions.Endless : Instructions.Mega(length * pes),
            Parallelism = pes,
            Demand = CpuDemand.Fraction(cloudlet.Number("cpu", 1)),
            SubmissionDelay = after,
            Lifetime = Limit(cloudlet, "lifeTime"),
        };
        return cloudlet.Has("vm") ? Vms[cloudlet.Whole("vm", 0)].Submit(spec) : Simulation.Submit(spec);
    }

    private static SimDuration Seconds(JsonElement element, string key) => SimDuration.FromSeconds(Math.Max(0, element.Number(key, 0)));

    private static SimDuration Limit(JsonElement element, string key) =>
        element.Number(key, -1) is > 0 and < 9e9 and var seconds ? SimDuration.FromSeconds(seconds) : SimDuration.Forever;
}
