// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Failures;

/// <summary>Something that a site offers: its parts in the library, and what should become of it, found from the plan by counting alone.</summary>
internal abstract class Service(SiteRun run, string name)
{
    private readonly List<(LoggedRequest Request, Outcome Expected)> probes = [];
    private readonly HashSet<Outcome> reads = [Outcome.Served];
    private readonly HashSet<Outcome> writes = [Outcome.Served];

    public string Name { get; } = name;

    protected SiteRun Run { get; } = run;

    protected Simulation Simulation => Run.Simulation;

    protected PlanState Plan => Run.Plan;

    /// <summary>The requests and what serves them; null where there are none.</summary>
    protected RequestLog? Log { get; set; }

    /// <summary>What the plan says of reads and of writes now.</summary>
    public abstract (Outcome Reads, Outcome Writes) Expected { get; }

    /// <summary>The devices whose losses it checks; no other may lose anything.</summary>
    public abstract string[] Accounted { get; }

    public void Load(double seconds, int count) => Log?.Load(seconds, count);

    public void SubmitBoth()
    {
        Log?.Submit(isWrite: true);
        Log?.Submit(isWrite: false);
    }

    /// <summary>The plan has changed.</summary>
    public void Note()
    {
        reads.Add(Expected.Reads);
        writes.Add(Expected.Writes);
    }

    /// <summary>A part of it fails, in the plan.</summary>
    public virtual void PartFailed(PlannedPart part)
    {
    }

    public virtual void PartRepaired(PlannedPart part)
    {
    }

    /// <summary>Enough time has passed for what happens by itself: at once what is short; rebuilding when it is long.</summary>
    public virtual void Settle(bool isLong)
    {
    }

    /// <summary>Everything was repaired: what is empty is taken into use again.</summary>
    public virtual void AfterRepairs()
    {
    }

    /// <summary>Rates, while there are no requests.</summary>
    public virtual void CheckRates()
    {
    }

    public virtual void BeginProbe()
    {
        if (Log is null)
            return;
        foreach (var isWrite in (bool[])[false, true])
            probes.Add((Log.Submit(isWrite), isWrite ? Expected.Writes : Expected.Reads));
    }

    public virtual void EndProbe()
    {
        foreach (var (request, expected) in probes)
        {
            if (request.Outcome != expected)
                Assert.Fail($"{Run}: {Name}: {request} should be {expected}");
        }

        probes.Clear();
    }

    /// <summary>While nothing else happens.</summary>
    public virtual void CheckQuietly()
    {
    }

    /// <summary>When everything is over.</summary>
    public virtual void CheckEnd()
    {
        foreach (var request in Log?.All ?? [])
        {
            if (request.Ends != 1)
                Assert.Fail($"{Run}: {Name}: {request} has ended {request.Ends} times");
            if (!request.IsDone && !(request.IsWrite ? writes : reads).Contains(Outcome.Refused))
                Assert.Fail($"{Run}: {Name}: {request} should have been served");
        }
    }

    public virtual void Stop()
    {
    }

    /// <summary>Writes that were under way may have been refused, though later ones aren't.</summary>
    protected void MayHaveRefusedWrites() => writes.Add(Outcome.Refused);

    protected Drive Disk(string name, double milliseconds = 0.05) =>
        new RatedArray(Simulation, name, new RatedArraySpec { Capacity = Bytes.MB(20), ReadIops = 1000 / milliseconds, Latency = SimDuration.FromSeconds(milliseconds / 1000) });

    protected FailurePart Part(string name, Action fail, Action repair) => Run.Add(name, fail, repair);
}
