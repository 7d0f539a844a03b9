// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Several shares of one pool: weights, guarantees, limits, demand.</summary>
public sealed class PoolTests
{
    private readonly Processor processor = new(1000);

    [Test]
    public void AddShare_UncontendedPool_GivesEachWhatItAsksFor()
    {
        var (one, two) = (processor.Share(), processor.Share());
        processor.Attach(one, 10_000, cap: 300);
        processor.Attach(two, 10_000, cap: 700);
        processor.RunTo(1);

        Assert.That((one.GrantedHz, two.GrantedHz), Is.EqualTo((300e6, 700e6)));
        Assert.That((processor.Pool.Load, processor.Pool.Demand), Is.EqualTo((Frequency.MHz(1000), Frequency.MHz(1000))));
        Assert.That(one.WasThrottled || two.WasThrottled, Is.False);
    }

    [Test]
    public void AddShare_NoWeights_WeighsByVirtualCoresThatHaveWork()
    {
        var (wide, narrow) = (processor.Share(4), processor.Share(4));
        processor.Attach(wide, 10_000, cap: 4000, threads: 4);
        processor.Attach(narrow, 10_000, cap: 1000, threads: 1);
        processor.RunTo(1);

        Assert.That((wide.GrantedHz, narrow.GrantedHz), Is.EqualTo((800e6, 200e6)));
        Assert.That((processor.Pool.Load, processor.Pool.Demand), Is.EqualTo((Frequency.MHz(1000), Frequency.MHz(5000))));
    }

    [Test]
    public void AddShare_Weights_DivideInProportionWhateverHasWork()
    {
        var (light, heavy) = (processor.Share(4, weight: 1), processor.Share(1, weight: 3));
        processor.Attach(light, 10_000, cap: 4000, threads: 4);
        processor.Attach(heavy, 10_000);
        processor.RunTo(1);

        Assert.That((light.GrantedHz, heavy.GrantedHz), Is.EqualTo((250e6, 750e6)));
        Assert.That(light.WasThrottled && heavy.WasThrottled, Is.True);
    }

    [Test]
    public void AddShare_Guarantee_IsGivenWhateverTheWeights()
    {
        var (sure, heavy) = (processor.Share(guarantee: 600, weight: 1), processor.Share(weight: 9));
        processor.Attach(sure, 10_000);
        processor.Attach(heavy, 10_000);
        processor.RunTo(1);

        Assert.That((sure.GrantedHz, heavy.GrantedHz), Is.EqualTo((600e6, 400e6)));
    }

    [Test]
    public void AddShare_GuaranteeBeyondTheDemand_GoesToTheOthers()
    {
        var (sure, other) = (processor.Share(guarantee: 600), processor.Share());
        processor.Attach(sure, 10_000, cap: 100);
        processor.Attach(other, 10_000);
        processor.RunTo(1);

        Assert.That((sure.GrantedHz, other.GrantedHz), Is.EqualTo((100e6, 900e6)));
    }

    [TestCase(500, 500)]
    [TestCase(300, 700)]
    public void AddShare_GuaranteesThatFillThePool_AreGiven(double first, double second)
    {
        var (one, two) = (processor.Share(guarantee: first), processor.Share(guarantee: second));
        var task = processor.Attach(one, first);
        processor.Attach(two, 10_000);
        processor.RunTo(1);

        Assert.That((one.GrantedHz, two.GrantedHz), Is.EqualTo((0.0, 1000e6)));
        Assert.That(task.DoneNs, Is.EqualTo(1_000_000_000));
    }

    [Test]
    public void AddShare_Limit_IsNeverExceeded()
    {
        var share = processor.Share(limit: 300);
        var task = processor.Attach(share, 600);
        processor.Run();

        Assert.That(task.DoneNs, Is.EqualTo(2_000_000_000));
        Assert.That(processor.Loads, Is.EqualTo(new[] { 300.0, 0 }));
        Assert.That(share.WasThrottled, Is.True);
    }

    [Test]
    public void AddShare_ClockOfItsVirtualCores_BoundsItsDemand()
    {
        var share = processor.Share(vcpus: 2, clock: 200);
        processor.Attach(share, 10_000, cap: 1000, threads: 4);
        processor.RunTo(1);

        Assert.That(share.Demand, Is.EqualTo(Frequency.MHz(400)));
    }

    [Test]
    public void RemoveShare_WithoutTasks_LeavesTheRestToTheOthers()
    {
        var (goes, stays) = (processor.Share(), processor.Share());
        var (one, two) = (processor.Attach(goes, 10_000), processor.Attach(stays, 1000));
        processor.At(1, () =>
        {
            goes.Detach(one);
            processor.Pool.RemoveShare(goes);
        });
        processor.Run();

        Assert.That(two.DoneNs, Is.EqualTo(1_500_000_000));
        Assert.That((processor.Pool.Load, processor.Pool.Demand), Is.EqualTo((Frequency.Zero, Frequency.Zero)));
    }

    [Test]
    public void Grant_RandomShares_IsTheWeightedMaxMinFairDivision([Range(1, 40)] int seed)
    {
        var random = new Random(seed);
        var wanted = new FairDivision(1000);
        var shares = new List<CloudSimNet.Engine.Sharing.CpuShare>();
        var promised = 0;
        for (var i = random.Next(2, 12); i > 0; i--)
        {
            var (weight, demand, guarantee) = (random.Next(1, 50) / 10.0, random.Next(1, 900), random.Next(3) == 0 ? random.Next(0, 300) : 0);
            guarantee = Math.Min(guarantee, 1000 - promised);
            promised += guarantee;
            var share = processor.Share(guarantee: guarantee, weight: weight);
            processor.Attach(share, 1e9, cap: demand);
            shares.Add(share);
            wanted.Add(weight, Math.Min(guarantee, demand), demand);
        }

        processor.RunTo(0.5);

        Assert.That(shares.Select(share => share.GrantedHz / 1e6), Is.EqualTo(wanted.Divide()).Within(1e-6));
    }
}
