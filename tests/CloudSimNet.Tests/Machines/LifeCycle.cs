// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Events;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

/// <summary>A machine of one virtual core and 4 GiB on a host of two cores of 1 000 MHz and 64 GiB, to which a script happens for a minute, and what was
/// seen of it. A GI takes a second.</summary>
/// <remarks>
/// Words of a setup: <c>start, stop, lifetime, idle, wait</c> and <c>after</c> of the machine, <c>boot</c> and <c>halt</c> of the host, in seconds;
/// <c>spaced</c> for a space-shared machine; <c>rival</c> for another
/// one that was there first and holds both cores; <c>job=W@T</c> for W GI that come at T. Steps of a script are a second and a call; a <c>!</c> says that
/// the call is to return false.
/// </remarks>
internal sealed class LifeCycle
{
    private readonly Simulation simulation = new();
    private readonly Host host;
    private readonly VirtualMachine? rival;
    private readonly VirtualMachine vm;
    private readonly List<Job> jobs = [];
    private readonly List<string> vmStates = [];
    private readonly List<string> hostStates = [];

    public LifeCycle(string setup, string script)
    {
        var words = setup.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var datacenter = simulation.AddDatacenter("d", new FirstFit());
        host = datacenter.AddHost(Host(2) with { PowerStates = new PowerStates { StartTime = Time(words, "boot"), StopTime = Time(words, "halt") } });
        var whole = Vm() with { Memory = Bytes.GiB(4), Reservation = CpuReservation.AllVirtualCpus };
        if (words.Contains("rival"))
            rival = datacenter.Request(whole with { VirtualCpus = 2 });
        vm = datacenter.Request(
            whole with
            {
                StartDelay = Time(words, "start"),
                StopDelay = Time(words, "stop"),
                Lifetime = Time(words, "lifetime", SimDuration.Forever),
                ReleaseWhenIdle = Time(words, "idle", SimDuration.Forever),
                WaitAtMost = Time(words, "wait"),
                Scheduling = words.Contains("spaced") ? JobScheduling.SpaceShared : JobScheduling.TimeShared,
            },
            Time(words, "after"));
        foreach (var word in words.Where(static word => word.StartsWith("job=", StringComparison.Ordinal)))
            Submit(word[4..]);
        foreach (var step in script.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = step.Split(' ');
            simulation.Schedule(At(Number(parts[0])), () => Call(parts[1].TrimStart('!'), answer: parts[1][0] != '!', step));
        }

        for (var half = 0; half < 120; half++)
        {
            var second = half / 2.0;
            simulation.Schedule(At(second), () => Look(second), Phase.Observe);
        }

        simulation.Run(For(60));
    }

    /// <summary>The states that the machine was seen in, each with the second from which on.</summary>
    public string Vm => string.Join(", ", vmStates);

    /// <summary>The states that the host was seen in.</summary>
    public string Host => string.Join(", ", hostStates);

    /// <summary>Each job: its state, when it ended, and the GI that were done.</summary>
    public string Jobs => string.Join("; ", jobs.Select(static job =>
        string.Create(CultureInfo.InvariantCulture, $"{job.State} {(job.EndedAt.IsNever ? "-" : job.EndedAt.Seconds.ToString(CultureInfo.InvariantCulture))} {job.WorkDone.Count / 1e9}")));

    /// <summary>The cores and the GiB that are free on the host at the end.</summary>
    public string Free => string.Create(CultureInfo.InvariantCulture, $"{host.FreeCpu.Hertz / 1e9}/{host.FreeMemory.Count / (double)Bytes.GiB(1).Count}");

    private void Look(double second)
    {
        Note(vmStates, second, vm.State.ToString());
        Note(hostStates, second, host.Power.State.ToString());
    }

    private static void Note(List<string> states, double second, string state)
    {
        if (states.Count == 0 || !states[^1].EndsWith(' ' + state, StringComparison.Ordinal))
            states.Add(string.Create(CultureInfo.InvariantCulture, $"{second} {state}"));
    }

    private void Call(string call, bool answer, string step) => Assert.That(Made(call), Is.EqualTo(answer), step);

    private bool Made(string call)
    {
        switch (call)
        {
            case "pause":
                return vm.Pause();
            case "resume":
                return vm.Resume();
            case "stop":
                return vm.Stop();
            case "fail":
                return vm.Fail("It broke.");
            case "rival-stop":
                return rival!.Stop();
            case "rival-fail":
                return rival!.Fail("It broke.");
            case "job-pause":
                return jobs[0].Pause();
            case "job-resume":
                return jobs[0].Resume();
            case "off":
                return host.PowerOff();
            case "force":
                return host.PowerOff(force: true);
            case "on":
                return host.PowerOn();
            case "host-fail":
                host.Fail();
                return true;
            case "host-repair":
                host.Repair();
                return true;
        }

        if (call.StartsWith("job=", StringComparison.Ordinal))
            Submit(call[4..]);
        else if (call.StartsWith("outage=", StringComparison.Ordinal))
            host.Part.FailFor(For(Number(call[7..])));
        else
            throw new ArgumentException($"'{call}' is no call.");
        return true;
    }

    private void Submit(string what)
    {
        var parts = what.Split('@');
        jobs.Add(vm.Submit(Job(1000 * Number(parts[0]), after: parts.Length == 1 ? 0 : Number(parts[1]))));
    }

    private static SimDuration Time(string[] words, string name, SimDuration otherwise = default)
    {
        var word = words.FirstOrDefault(word => word.StartsWith(name + '=', StringComparison.Ordinal));
        return word is null ? otherwise : word.EndsWith("ever", StringComparison.Ordinal) ? SimDuration.Forever : For(Number(word[(name.Length + 1)..]));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
