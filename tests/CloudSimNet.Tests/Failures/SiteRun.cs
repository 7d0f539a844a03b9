// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Failures;
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Failures;

/// <summary>A site in which one part fails, or two, while requests and streams go through it, and is put right in the end.</summary>
internal sealed class SiteRun
{
    private const double Settling = 1.2; // Longer than failovers and catching up, shorter than rebuilding.

    private readonly PlannedPart first;
    private readonly PlannedPart? second;
    private readonly Sequence sequence;
    private readonly Dictionary<string, FailurePart> parts = [];
    private readonly FailureDomain[] racks;
    private readonly List<(int Rack, FailurePart Part)> powered = [];
    private readonly List<Service> services = [];
    private readonly string label;

    /// <summary>A site of which only those services are built that a failing part belongs to.</summary>
    public SiteRun(ulong seed, PlannedPart first, PlannedPart? second = null, Sequence sequence = Sequence.Together)
    {
        (this.first, this.second, this.sequence, Variant) = (first, second, sequence, (int)seed);
        label = $"{first}{(second is null ? "" : $" and {second}, {sequence}")}, variant {Variant}";
        Simulation = new Simulation(seed);
        Random = Simulation.Random("site-run");
        racks = [new FailureDomain(Simulation, "rack/0"), new FailureDomain(Simulation, "rack/1")];
        var plan = SitePlan.Parts;
        Plan = new PlanState(plan);
        foreach (var (name, make) in SitePlan.Services)
        {
            if (IsTouched(first, name) || (second is not null && IsTouched(second, name)))
                services.Add(make(this));
        }

        foreach (var part in plan)
        {
            if (part.Rack >= 0 && parts.TryGetValue(part.Name, out var made))
                racks[part.Rack].Add(made);
        }

        foreach (var (rack, part) in powered)
            racks[rack].Add(part);
    }

    public Simulation Simulation { get; }

    public RandomStream Random { get; }

    public PlanState Plan { get; }

    /// <summary>Chooses among the ways to build the site.</summary>
    public int Variant { get; }

    public FailurePart Add(string name, Action fail, Action repair)
    {
        var part = new FailurePart(Simulation, name, fail, repair);
        parts.Add(name, part);
        return part;
    }

    /// <summary>Something that can't fail by itself, but goes with the power.</summary>
    public void AddPowered(int rack, string name, Action off, Action on) => powered.Add((rack, new FailurePart(Simulation, name, off, on)));

    public bool HasPower(int rack) => racks[rack].IsUp;

    public override string ToString() => label;

    /// <summary>Lets it happen.</summary>
    public void Check()
    {
        Load(2);
        RunTo(2.4 + Random.NextUniform(0, 0.38));
        Load(0.02, 30);
        RunTo(Now + 0.02);
        var at = Now;
        Fail(first);
        if (second is not null && sequence != Sequence.Together)
        {
            Observe();
            if (sequence == Sequence.RepairBetween)
            {
                RunTo(at + 2);
                Repair(first);
            }

            Load(0.4);
            RunTo(at + (sequence == Sequence.RepairBetween ? 6 : 3));
            Settle(true);
            Load(0.22, 30);
            RunTo(Now + 0.2);
        }

        if (second is not null)
            Fail(second);
        Observe();
        TakeOver();
        Load(0.3);
        RunTo(Now + 0.5);
        foreach (var part in Random.NextDouble() < 0.5 ? [first, second] : (PlannedPart?[])[second, first])
        {
            if (part is not null)
                Repair(part);
        }

        foreach (var service in services)
            service.AfterRepairs();
        Observe(6);
        services.ForEach(service => service.Stop());
        var result = Simulation.Run();
        services.ForEach(service => service.CheckEnd());
        Assert.That(result.StorageLosses.All.Select(loss => loss.Device).Except(services.SelectMany(service => service.Accounted)), Is.Empty, label);
    }

    private double Now => Simulation.Now.Nanoseconds / 1e9;

    private static bool IsTouched(PlannedPart part, string service) => part.Kind == PartKind.RackPower || part.Service == service;

    private void Observe(double settling = Settling)
    {
        var at = Now;
        services.ForEach(service => service.Note());
        Load(settling - 0.3);
        RunTo(at + settling);
        Settle(settling > Settling);
        services.ForEach(service => service.Note());
        services.ForEach(service => service.CheckRates());
        services.ForEach(service => service.BeginProbe());
        RunTo(at + settling + 0.3);
        services.ForEach(service => service.EndProbe());
        services.ForEach(service => service.CheckQuietly());
    }

    private void Settle(bool isLong)
    {
        foreach (var service in services)
        {
            service.Settle(isLong);
            service.Note();
        }
    }

    private void TakeOver()
    {
        if (Variant % 2 == 0)
            return;
        foreach (var replica in services.OfType<ReplicaService>())
        {
            replica.FailOver();
            replica.Note();
        }
    }

    private void Load(double seconds, int count = 10) => services.ForEach(service => service.Load(seconds, count));

    private void RunTo(double seconds) => Simulation.Run(SimTime.FromNanoseconds((long)(seconds * 1e9)));

    private void Fail(PlannedPart part)
    {
        services.ForEach(service => service.SubmitBoth()); // Something is always under way when a part fails.
        Plan.Fail(part);
        if (part.Kind == PartKind.RackPower)
            racks[part.Rack].Fail();
        else
            parts[part.Name].Fail();
        foreach (var service in services)
        {
            service.PartFailed(part);
            service.Note();
        }
    }

    private void Repair(PlannedPart part)
    {
        Plan.Repair(part);
        if (part.Kind == PartKind.RackPower)
            racks[part.Rack].Repair();
        else
            parts[part.Name].Repair();
        foreach (var service in services)
        {
            service.PartRepaired(part);
            service.Note();
        }
    }
}
