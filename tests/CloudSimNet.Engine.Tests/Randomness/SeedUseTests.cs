// SPDX-License-Identifier: MIT

namespace CloudSimNet.Engine.Tests.Randomness;

/// <summary>Whether a run depends on its seed.</summary>
public sealed class SeedUseTests
{
    [Test]
    public void HasUsedSeed_StreamThatNobodyDrawsFrom_IsFalse()
    {
        var simulation = new Simulation(seed: 7);
        _ = simulation.Random("a");

        Assert.That(simulation.HasUsedSeed, Is.False);
        simulation.Random("b").NextBits();
        Assert.That(simulation.HasUsedSeed, Is.True);
    }

    [Test]
    public void HasUsedSeed_ShuffledTies_IsTrue() => Assert.That(new Simulation(seed: 7, Ties.Shuffled).HasUsedSeed, Is.True);

    [Test]
    public void HasUsedSeed_AnyKindOfDraw_IsTrue([Range(0, 4)] int kind, [Values(0UL, 1UL, ulong.MaxValue)] ulong seed)
    {
        var simulation = new Simulation(seed);
        var stream = simulation.Random("a");
        _ = kind switch
        {
            0 => stream.NextBits(),
            1 => stream.NextDouble(),
            2 => stream.NextInteger(10),
            3 => stream.NextExponential(1),
            _ => stream.NextNormal(0, 1),
        };

        Assert.That(simulation.HasUsedSeed, Is.True);
    }
}
