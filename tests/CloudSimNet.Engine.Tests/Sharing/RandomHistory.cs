// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Random things that happen to shares and tasks, done to a pool and to an oracle alike, with a look at all rates after each.</summary>
/// <remarks>Half of the tasks have a cap per weight that others have too. Tasks without end show their rates; the others, when they are done.</remarks>
internal sealed class RandomHistory
{
    private const long CapacityHz = 1_000_000_000;
    private readonly int depth;
    private readonly Random random;
    private readonly double decades;
    private readonly double partFinite;
    private readonly Processor processor = new(CapacityHz / 1e6, keepsLists: false);
    private readonly OracleShare root;
    private readonly List<(OracleTask Task, long Ns)> done = [];
    private readonly Dictionary<OracleShare, double> gone = []; // What tasks and shares that left were served.
    private long nowNs;

    /// <summary>A pool with some shares.</summary>
    /// <param name="seed">Another seed, another history.</param>
    /// <param name="shares">How many shares.</param>
    /// <param name="decades">Over how many powers of ten weights and caps range.</param>
    /// <param name="partFinite">Which part of the tasks has an end. With many decades a nanosecond of the one is an hour of the other, so it should be 0 then.</param>
    /// <param name="depth">How deep shares stand in shares; with more than 1 the shares and the pool change too.</param>
    public RandomHistory(int seed, int shares, double decades, double partFinite, int depth = 1)
    {
        this.depth = depth;
        random = new Random(seed);
        this.decades = decades;
        this.partFinite = partFinite;
        root = new OracleShare(null, new CpuShareSpec { VirtualCpus = 1, VirtualCpuClock = Frequency.Unlimited });
        for (var i = 0; i < shares; i++)
        {
            var spec = Spec();
            root.Children.Add(new OracleShare(processor.Pool.AddShare(spec), spec));
        }
    }

    /// <summary>How many tasks were done.</summary>
    public int Completions { get; private set; }

    private IEnumerable<OracleTask> Tasks => root.All.SelectMany(share => share.Tasks);

    /// <summary>Lets so many things happen.</summary>
    public void Go(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            var atNs = nowNs + (random.Next(4) == 0 ? 0 : random.NextInt64(1, 500_000_000));
            AdvanceTo(atNs);
            processor.Simulation.Schedule(SimTime.FromNanoseconds(atNs), Happen);
            processor.Simulation.Run(SimTime.FromNanoseconds(atNs));
            root.Grant(Math.Min(root.DemandHz, processor.Pool.Capacity.Hertz));
            Compare();
        }
    }

    private static long NsUntilDone(OracleTask task) =>
        task.RateHz == 0 || double.IsInfinity(task.Remaining) ? long.MaxValue / 2 : (long)Math.Ceiling((task.Remaining / task.RateHz * 1e9) - 1e-3);

    private void AdvanceTo(long targetNs)
    {
        while (true)
        {
            root.Grant(Math.Min(root.DemandHz, processor.Pool.Capacity.Hertz));
            var ns = Math.Max(0, Tasks.Select(NsUntilDone).DefaultIfEmpty(long.MaxValue).Min());
            if (ns > targetNs - nowNs)
                break;
            root.Advance(ns);
            nowNs += ns;
            foreach (var share in root.All)
            {
                gone[share] = gone.GetValueOrDefault(share) + share.Tasks.Where(task => NsUntilDone(task) <= 0).Sum(task => task.Served + task.Remaining);
                done.AddRange(share.Tasks.Where(task => NsUntilDone(task) <= 0).Select(task => (task, nowNs)));
                share.Tasks.RemoveAll(task => NsUntilDone(task) <= 0);
            }
        }

        root.Advance(targetNs - nowNs);
        nowNs = targetNs;
    }

    private void Compare()
    {
        var now = SimTime.FromNanoseconds(nowNs);
        for (var i = done.Count - 1; i >= 0; i--)
        {
            if (done[i].Task.Real.IsAttached && done[i].Ns > nowNs - 100)
                continue; // It may be done a few nanoseconds later than it was thought.
            Assert.That(done[i].Task.Real.DoneNs, Is.EqualTo(done[i].Ns).Within(100), "The end of a task.");
            done.RemoveAt(i);
            Completions++;
        }

        if (done.Count > 0 || Tasks.Any(task => !task.Real.IsAttached))
            return; // A task ends at about this very nanosecond, and the two don't agree at which.
        foreach (var share in root.All)
        {
            if (share.Real is { } real)
            {
                Assert.That(real.Demand.Hertz, Is.EqualTo(share.DemandHz).Within(share.DemandHz * 1e-15), "What a share could use.");
                Assert.That(real.GrantedHz, Is.EqualTo(share.GrantHz).Within((CapacityHz * 1e-15) + (share.GrantHz * 1e-9)), "What a share is granted.");
                var used = share.Tasks.Sum(task => real.RateHz(task.Real)) + share.Children.Sum(child => child.Real!.GrantedHz);
                Assert.That(used, Is.EqualTo(real.GrantedHz).Within((CapacityHz * 1e-15) + (real.GrantedHz * 1e-12)), "What is granted is used.");
                var served = share.Tasks.Sum(task => task.Real.ServedCycles(now)) + share.Children.Sum(child => child.Real!.ServedCycles(now)) + gone.GetValueOrDefault(share);
                Assert.That(served, Is.EqualTo(real.ServedCycles(now)).Within(1000 + (share.Served * 1e-9) + (0.1 * share.Tasks.Sum(task => task.Weight))), "What was served adds up.");
                Assert.That(real.ServedCycles(now), Is.EqualTo(share.Served).Within(1000 + (share.Served * 1e-9)), "What a share was served.");
            }

            // What the capped tasks leave is known to the last place of the whole grant, and the others share that uncertainty.
            var heldBack = share.Tasks.Where(task => task.RateHz < task.CapHz).Sum(task => task.Weight);
            var uncertain = heldBack == 0 ? 0 : share.GrantHz * 1e-15 / heldBack;
            foreach (var task in share.Tasks)
            {
                Assert.That(share.Real!.RateHz(task.Real), Is.EqualTo(task.RateHz).Within(task.RateHz == task.CapHz ? task.CapHz * 1e-15 : (depth > 1 ? CapacityHz * 1e-15 : 0) + (task.RateHz * 1e-9) + (task.Weight * uncertain)), "The rate of a task.");
                Assert.That(task.Real.ServedCycles(now), Is.EqualTo(task.Served).Within((partFinite > 0 ? 1000 : 0) + (task.Weight * (0.1 + (uncertain * nowNs / 1e9))) + (task.Served * 2e-9)), "What a task was served.");
            }
        }
    }

    private void Happen()
    {
        var shares = root.All.Where(share => share.Real is not null).ToList();
        var share = shares[random.Next(shares.Count)];
        var tasks = share.Tasks.Where(task => task.Real.IsAttached).ToList();
        var task = tasks.Count == 0 ? null : tasks[random.Next(tasks.Count)];
        switch (random.Next(depth > 1 ? 18 : 12))
        {
            case 12 or 13 or 14 when shares.Count < 12 && Depth(root, share) < depth:
                var added = Spec();
                share.Children.Add(new OracleShare(share.Real!.AddShare(added), added));
                break;
            case 12 or 13 or 14 when share.Children.Count == 0 && share.Tasks.Count == tasks.Count && shares.Count > 2:
                Remove(share);
                break;
            case 15:
                share.Spec = Spec();
                share.Real!.Change(share.Spec);
                break;
            case 16:
                processor.Pool.SetCapacity(Frequency.Hz(CapacityHz / random.Next(1, 5)));
                break;
            case 0:
                share.IsSuspended = !share.IsSuspended;
                share.Real!.Suspend(share.IsSuspended);
                break;
            case 1 or 2 when task is not null:
                share.Real!.Detach(task.Real);
                gone[share] = gone.GetValueOrDefault(share) + task.Real.ServedCycles(processor.Simulation.Now);
                share.Tasks.Remove(task);
                break;
            case 3 or 4 when task is not null:
                var cap = Cap();
                task.CapHz = cap.Hertz;
                share.Real!.SetCap(task.Real, cap);
                break;
            default:
                Attach(share);
                break;
        }
    }

    private static int Depth(OracleShare from, OracleShare share) =>
        from.Children.Contains(share) ? 1 : 1 + from.Children.Where(child => child.All.Contains(share)).Select(child => Depth(child, share)).Single();

    private void Remove(OracleShare share)
    {
        foreach (var task in share.Tasks)
            share.Real!.Detach(task.Real);
        if (share.Real!.Parent is { } parent)
            parent.RemoveShare(share.Real);
        else
            processor.Pool.RemoveShare(share.Real);
        var from = root.All.Single(other => other.Children.Contains(share));
        from.Children.Remove(share);
        gone[from] = gone.GetValueOrDefault(from) + share.Real.ServedCycles(processor.Simulation.Now);
    }

    private void Attach(OracleShare share)
    {
        var cap = Cap();
        var weight = random.Next(2) == 0 ? cap.Hertz / (double)(1L << random.Next(20, 24)) : Range(1);
        var megacycles = random.NextDouble() < partFinite ? Math.Pow(random.NextDouble(), 4) * 300 : double.PositiveInfinity;
        var real = processor.Task(megacycles);
        var threads = random.Next(1, 4);
        share.Tasks.Add(new OracleTask(real, weight, cap.Hertz, threads) { Remaining = megacycles * 1e6 });
        share.Real!.Attach(real, weight, cap, threads);
    }

    private Frequency Cap() => Frequency.Hz(1 + (long)Math.Min(4e18, Range(CapacityHz / 20.0)));

    private CpuShareSpec Spec() => new()
    {
        VirtualCpus = random.Next(1, 5),
        VirtualCpuClock = Frequency.Hz(CapacityHz / random.Next(1, 5)),
        Limit = random.Next(3) == 0 ? Cap() : Frequency.Unlimited,
        Guarantee = random.Next(3) == 0 ? Frequency.Hz(CapacityHz / random.Next(20, 40)) : Frequency.Zero,
        Weight = random.Next(3) == 0 ? 0 : Range(1),
    };

    /// <summary>Of any order of magnitude around a middle.</summary>
    private double Range(double middle) => middle * Math.Pow(10, (random.NextDouble() - 0.5) * decades);
}
