// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Distributed;

namespace CloudSimNet.Tests.Failures;

/// <summary>An object of a distributed store over six nodes, three in each rack; the variant says which.</summary>
internal sealed class StoreService : Service
{
    private readonly DistributedStore store;
    private readonly DistributedObject made;
    private readonly StoreNode[] nodes = new StoreNode[6];
    private readonly List<ObjectCount> parts = [];
    private readonly IoStream stream;
    private readonly int data;
    private int generation;
    private bool isLost;
    private Bytes acknowledged;

    public StoreService(SiteRun run)
        : base(run, "store")
    {
        store = new DistributedStore(Simulation, "store");
        for (var i = 0; i < 6; i++)
        {
            var index = i;
            nodes[i] = store.AddNode(Disk($"store/disk{i}"));
            Part($"store/node{i}", () => nodes[index].Lose(), () => Replace(index));
            run.AddPowered(i / 3, $"store/power{i}", () => nodes[index].Leave(), () => nodes[index].Return());
        }

        var faults = (run.Variant / 2 % 2) + 1;
        var layout = run.Variant % 2 == 0 ? ObjectLayout.Mirror : ObjectLayout.Parity;
        data = layout == ObjectLayout.Mirror ? 1 : faults + 2;
        made = store.TryCreate("object", Bytes.MB(15), new ObjectPolicy { FaultsToTolerate = faults, Layout = layout }, out _)!;
        parts.AddRange(made.Parts.Select(part => new ObjectCount(part.IsWitness, Array.IndexOf(nodes, part.Node))));
        Log = new RequestLog(Simulation, (kind, offset, length, listener, tag) => made.Submit(new BlockRequest(kind, offset, length), listener, tag), run.Random);
        stream = made.OpenStream(new IoPattern { BlockSize = Bytes.B(4096) }, new IoStreamTerms { Cap = 1000 });
        stream.Start(double.PositiveInfinity);
    }

    public override (Outcome Reads, Outcome Writes) Expected
    {
        get
        {
            var outcome = IsServed ? Outcome.Served : Outcome.Refused;
            return (outcome, outcome);
        }
    }

    public override string[] Accounted => ["object"];

    private bool IsServed => !isLost && 2 * parts.Count(IsThere) > parts.Count && parts.Count(part => !part.IsWitness && IsThere(part) && part.IsCurrent) >= data;

    public override void PartFailed(PlannedPart part)
    {
        if (part.Service == Name)
        {
            var lost = parts.Find(one => one.Node == part.Name[^1] - '0');
            if (lost is not null)
                (lost.Node, lost.IsCurrent) = (ObjectCount.Nowhere, false);
        }

        if (!isLost && parts.Count(one => !one.IsWitness && one.IsCurrent) < data)
        {
            isLost = true;
            acknowledged = Bytes.B(RequestLog.Grain) * Log!.Acknowledged.Count();
        }

        MoveHomeless();
    }

    public override void PartRepaired(PlannedPart part) => MoveHomeless();

    public override void Settle(bool isLong)
    {
        // Who was away while the others were written to lacks that; who is there gets what it lacks, if there is enough to make it of.
        var isServed = IsServed;
        foreach (var part in parts)
        {
            if (isServed && !IsThere(part))
                part.IsCurrent = false;
        }

        var canMake = !isLost && parts.Count(part => !part.IsWitness && IsThere(part) && part.IsCurrent) >= data;
        foreach (var part in parts)
            part.IsCurrent |= IsThere(part) && (canMake || part.IsWitness);
    }

    public override void CheckRates() => Assert.That(stream.Rate, Is.EqualTo(IsServed ? 1000 : 0).Within(1e-6), $"{Run}: {made.Policy}");

    public override void EndProbe()
    {
        base.EndProbe();
        foreach (var (part, planned) in made.Parts.Zip(parts))
        {
            Assert.That(part.State == PartState.Active, Is.EqualTo(IsThere(planned) && planned.IsCurrent), $"{Run}: {made.Policy}, node {part.Node.Id} is {part.State}");
            if (!isLost)
                Assert.That(part.State == PartState.Lost, Is.EqualTo(planned.Node == ObjectCount.Nowhere), $"{Run}: {made.Policy}, node {part.Node.Id} is {part.State}");
        }
    }

    public override void Stop() => stream.Cancel();

    public override void CheckEnd()
    {
        base.CheckEnd();
        Assert.That(made.IsDataLost, Is.EqualTo(isLost), $"{Run}: {made.Policy}");
        Assert.That(Simulation.StorageLosses.All.Count(loss => loss.Device == "object"), Is.EqualTo(isLost ? 1 : 0), $"{Run}: {made.Policy}");
        Assert.That(Losses.Of(Simulation, "object"), Is.EqualTo(acknowledged), $"{Run}: {made.Policy}");
    }

    private bool IsThere(ObjectCount part) => part.Node != ObjectCount.Nowhere && Plan.HasPower(part.Node % 6 / 3);

    // A part whose node is lost goes to one that is there and has none of the object: which one, the library says.
    private void MoveHomeless()
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Node != ObjectCount.Nowhere || isLost)
                continue;
            var hasRoom = Enumerable.Range(0, 6).Any(node => Plan.IsUp($"store/node{node}") && Plan.HasPower(node / 3) && parts.TrueForAll(part => part.Node % 6 != node || part.Node == ObjectCount.Nowhere));
            if (!hasRoom)
                continue;
            parts[i].Node = Array.IndexOf(nodes, made.Parts[i].Node);
            Assert.That(parts[i].Node, Is.Not.Negative, $"{Run}: {made.Policy}, part {i} has found a node");
        }
    }

    private void Replace(int index)
    {
        nodes[index] = store.AddNode(Disk($"store/disk{index}.{++generation}"));
        if (!Run.HasPower(index / 3))
            nodes[index].Leave();
    }
}
