// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Resources and activities made from a seed, all idle at first.</summary>
internal sealed class RandomNetwork
{
    private readonly NetworkShape shape;

    public RandomNetwork(NetworkShape shape, int seed)
    {
        this.shape = shape;
        Random = new Random(seed);
        System = new FluidSystem(Simulation);
        var (mostResources, mostActivities) = shape == NetworkShape.Small ? (3, 6) : (12, Random.Next(4) == 0 ? 40 : 16);
        var capacities = Enumerable.Range(0, Random.Next(1, mostResources + 1)).Select(_ => Capacity()).ToArray();
        var paths = Enumerable.Range(0, Random.Next(1, mostActivities + 1)).Select(_ => Path(capacities.Length)).ToArray();
        var terms = paths.Select(Terms).ToArray();
        if (shape == NetworkShape.FullByCaps)
        {
            for (var i = 0; i < capacities.Length; i++)
                capacities[i] = paths.Zip(terms).Where(one => one.First.Contains(i)).Sum(static one => one.Second.Cap);
        }

        if (shape == NetworkShape.LevelTies)
        {
            for (var i = 0; i < capacities.Length; i++)
                capacities[i] = paths.Zip(terms).Where(one => one.First.Contains(i)).Sum(static one => one.Second.Weight) * Random.Next(1, 3);
        }

        Resources = [.. capacities.Select(capacity => System.AddResource(capacity, IsPerActivity() ? CapacityKind.PerActivity : CapacityKind.Shared))];
        Activities = [.. paths.Zip(terms).Select(one => new Traced(this, one.First, PerUnit(one.First), one.Second))];
    }

    public Random Random { get; }

    public Simulation Simulation { get; } = new();

    public FluidSystem System { get; }

    public FluidResource[] Resources { get; }

    public Traced[] Activities { get; }

    public double Capacity() => shape switch
    {
        NetworkShape.Ties => 12 * Random.Next(1, 4),
        NetworkShape.Plain => 125e6 * (1 << Random.Next(4)),
        NetworkShape.Extreme => Decades(),
        NetworkShape.Empty when Random.Next(3) == 0 => 0,
        _ => Random.Next(1, 1000) / 7.0,
    };

    public double Weight() => shape switch
    {
        NetworkShape.Ties => Random.Next(1, 3),
        NetworkShape.Plain => 1,
        NetworkShape.Extreme or NetworkShape.LevelTies => Decades(),
        _ => Random.Next(2) == 0 ? 1 : Random.Next(1, 60) / 9.0,
    };

    public double Cap() => shape switch
    {
        NetworkShape.FullByCaps or NetworkShape.LevelTies => Random.Next(1, 100) / 10.0,
        NetworkShape.Plain => double.PositiveInfinity,
        _ when Random.Next(2) == 0 => double.PositiveInfinity,
        NetworkShape.Ties => Random.Next(1, 13),
        NetworkShape.Extreme => Decades(),
        _ => Random.Next(1, 400) / 11.0,
    };

    public double Reservation(double cap) => shape switch
    {
        NetworkShape.Reserved when Random.Next(2) == 0 => Math.Min(cap, Random.Next(1, 100) / 13.0),
        NetworkShape.Proportions when Random.Next(4) == 0 => Math.Min(cap, Random.Next(1, 100) / 130.0),
        NetworkShape.Extreme when Random.Next(8) == 0 => Math.Min(cap, Decades()),
        NetworkShape.Ties when Random.Next(8) == 0 => Math.Min(cap, Random.Next(1, 4)),
        NetworkShape.Large or NetworkShape.PerActivity when Random.Next(12) == 0 => Math.Min(cap, Random.Next(1, 100) / 13.0),
        _ => 0,
    };

    /// <summary>Something that is done in about a second, or at once, or never.</summary>
    public double Amount() => Random.Next(10) switch
    {
        0 => double.PositiveInfinity,
        1 => 0,
        _ => Capacity() * Random.Next(1, 1000) / 1000,
    };

    // Drawn for one shape alone, so that the others keep their histories.
    private double[] PerUnit(int[] path) => [.. path.Select(_ => shape == NetworkShape.Proportions && Random.Next(4) > 0 ? Random.Next(1, 200) / 17.0 : 1)];

    private bool IsPerActivity() => Random.Next(shape == NetworkShape.PerActivity ? 2 : shape is NetworkShape.FullByCaps or NetworkShape.LevelTies ? int.MaxValue : 10) == 0;

    private double Decades() => Math.Pow(10, (Random.NextDouble() * 15) - 6);

    private int[] Path(int resources) => [.. Enumerable.Range(0, resources).OrderBy(_ => Random.Next()).Take(Random.Next(Random.Next(8) == 0 ? 0 : 1, 7))];

    private FluidTerms Terms(int[] path)
    {
        var cap = path.Length == 0 && shape != NetworkShape.FullByCaps ? Random.Next(1, 50) : Cap();
        var weight = Weight();
        if (shape == NetworkShape.LevelTies)
            cap = Random.Next(1, 3) * weight * (path.Length > 0 && Random.Next(2) == 0 ? double.PositiveInfinity : 1);
        return new FluidTerms
        {
            Weight = weight, Cap = cap, Reservation = Reservation(cap), Latency = SimDuration.FromNanoseconds(Random.Next(3) == 0 ? 1000 * Random.Next(1, 3) : 0),
        };
    }
}
