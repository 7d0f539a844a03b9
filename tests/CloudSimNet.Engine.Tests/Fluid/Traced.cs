// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>An activity of a random network, and our own account of what it was served.</summary>
internal sealed class Traced : IEventHandler
{
    private readonly RandomNetwork network;
    private double amount;
    private double servedNow; // In this run, by adding up rate x time.

    public Traced(RandomNetwork network, int[] path, double[] perUnit, FluidTerms terms)
    {
        this.network = network;
        (Path, PerUnit) = (path, perUnit);
        FluidDemand[] demands = [.. path.Zip(perUnit).Select(one => new FluidDemand(network.Resources[one.First], one.Second))];
        Activity = network.System.AddActivity(demands, terms);
    }

    public int[] Path { get; }

    /// <summary>What a unit of its work takes of each resource on its path.</summary>
    public double[] PerUnit { get; }

    public FluidActivity Activity { get; }

    /// <summary>All that it was served in all its runs.</summary>
    public double Served => ServedBefore + (double.IsPositiveInfinity(amount) ? servedNow : amount - Activity.Remaining);

    /// <summary>What taking small parts from its amount may lose of them by rounding.</summary>
    public double Rounding { get; private set; }

    /// <summary>The rate before what happens now.</summary>
    public double LastRate { get; private set; }

    /// <summary>What it was served in the runs that are over.</summary>
    private double ServedBefore { get; set; }

    public void Start(double work)
    {
        try
        {
            Activity.Start(work, this);
            (amount, servedNow) = (work, 0);
            Rounding += double.IsPositiveInfinity(work) ? 0 : 1e-14 * work;
        }
        catch (InvalidOperationException)
        {
            Assert.That(Activity.Reservation, Is.GreaterThan(0), "Only a reservation can be refused.");
        }
    }

    public void Cancel()
    {
        ServedBefore = Served;
        Activity.Cancel();
        Assert.That(Activity.State, Is.EqualTo(FluidState.Idle));
        (amount, servedNow) = (Activity.Remaining, 0);
    }

    /// <summary>What a unit of its work takes of a resource that it crosses.</summary>
    public double TakesOf(int resource) => PerUnit[Array.IndexOf(Path, resource)];

    /// <summary>Time passes at the present rate.</summary>
    public void Advance(double seconds)
    {
        LastRate = Activity.Rate;
        servedNow += LastRate * seconds;
    }

    /// <summary>It is done, by the first nanosecond at or after the exact instant, give or take a picosecond.</summary>
    public void Handle(long tag)
    {
        Assert.That(Activity.Remaining, Is.Zero);
        var most = Path.Zip(PerUnit).Select(one => network.Resources[one.First].Capacity / one.Second).Append(LastRate).Max(); // Less than a picosecond of work may be done as soon as it starts.
        Assert.That(servedNow, Is.InRange(amount - Slack(1e-12, most), amount + Slack(1.001e-9, LastRate)), "What was served until the completion.");
        ServedBefore += amount;
        (amount, servedNow) = (0, 0);
        if (network.Random.Next(4) == 0)
            Start(network.Amount());
    }

    private double Slack(double seconds, double rate) => (amount * 1e-9) + (rate * seconds);
}
