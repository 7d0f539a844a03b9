// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>Three hosts, six machines with jobs, and thirty calls at instants of a minute, made of a seed. Whoever runs has a core to itself.</summary>
internal sealed class RandomLife
{
    public const int CoresOfAVm = 3; // As many as a machine can have jobs at once.

    private const int Steps = 30;

    // What lets machines live stands more often.
    private static readonly LifeCall[] Calls =
    [
        LifeCall.PauseVm, LifeCall.PauseVm, LifeCall.PauseVm, LifeCall.ResumeVm, LifeCall.ResumeVm, LifeCall.ResumeVm, LifeCall.ResumeVm, LifeCall.StopVm, LifeCall.FailVm,
        LifeCall.SubmitJob, LifeCall.AnnounceJob, LifeCall.PauseJob, LifeCall.PauseJob, LifeCall.ResumeJob, LifeCall.ResumeJob, LifeCall.ResumeJob,
        LifeCall.PowerOff, LifeCall.PowerOff, LifeCall.PowerOffByForce, LifeCall.PowerOn, LifeCall.PowerOn, LifeCall.PowerOn,
        LifeCall.FailHost, LifeCall.FailHostFor, LifeCall.RepairHost, LifeCall.RepairHost, LifeCall.RepairHost,
    ];

    private readonly Random random;

    public RandomLife(int seed)
    {
        random = new Random(seed);
        Hosts = [.. Enumerable.Range(0, 3).Select(_ => SomeHost())];
        Requests = [.. Enumerable.Range(0, 6).Select(_ => random.NextInt64(40_000_000_000)).Order()];
        Vms = [.. Enumerable.Range(0, 6).Select(_ => SomeVm())];
        Jobs = [.. Enumerable.Range(0, 12).Select(i => (i / 2, SomeTime(0.4, 30), random.NextInt64(1, 20_000_000_000)))];
        Script = [.. Enumerable.Range(0, Steps).Select(_ => SomeStep()).OrderBy(static step => step.AtNs)];
        ThinOut();
    }

    public HostSpec[] Hosts { get; }

    public long[] Requests { get; }

    public VmSpec[] Vms { get; }

    /// <summary>Jobs that are submitted before the run: of which machine, when each comes, and its instructions.</summary>
    public (int Vm, SimDuration After, long Work)[] Jobs { get; }

    public List<LifeStep> Script { get; }

    private HostSpec SomeHost() => Host(random.Next(3, 9)) with
    {
        Power = PowerCurve.Linear(Power.FromWatts(random.Next(50, 150)), Power.FromWatts(random.Next(150, 400))),
        PowerStates = new PowerStates
        {
            Off = Power.FromWatts(random.Next(10)),
            StartTime = SomeTime(0.3, 8),
            StopTime = SomeTime(0.3, 8),
            Starting = random.Next(2) == 0 ? null : Power.FromWatts(random.Next(300)),
            Stopping = random.Next(2) == 0 ? null : Power.FromWatts(random.Next(300)),
        },
    };

    private VmSpec SomeVm() => Vm(CoresOfAVm) with
    {
        Memory = Bytes.GiB(random.Next(1, 50)),
        Reservation = CpuReservation.AllVirtualCpus,
        StartDelay = SomeTime(0.5, 6),
        StopDelay = SomeTime(0.5, 6),
        Lifetime = random.Next(2) == 0 ? SimDuration.Forever : SomeTime(0, 40),
        ReleaseWhenIdle = random.Next(2) == 0 ? SimDuration.Forever : SomeTime(0.2, 10),
        WaitAtMost = random.Next(3) == 0 ? SimDuration.Forever : SomeTime(0.2, 30),
    };

    private LifeStep SomeStep()
    {
        var call = Calls[random.Next(Calls.Length)];
        var part = call is LifeCall.PauseJob or LifeCall.ResumeJob ? random.Next(2) : random.NextInt64(1, 10_000_000_000);
        return new LifeStep(random.NextInt64(60_000_000_000), call, random.Next(call < LifeCall.PowerOff ? 6 : 3), part);
    }

    private SimDuration SomeTime(double zero, int seconds) => random.NextDouble() < zero ? SimDuration.Zero : SimDuration.FromNanoseconds(random.NextInt64(1, seconds * 1_000_000_000L));

    // A machine gets at most one job more, so that it never has more jobs than cores.
    private void ThinOut()
    {
        var given = new HashSet<int>();
        Script.RemoveAll(step => step.What is LifeCall.SubmitJob or LifeCall.AnnounceJob && !given.Add(step.Target));
    }
}
