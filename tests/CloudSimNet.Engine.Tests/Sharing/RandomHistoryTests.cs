// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Long random histories beside an oracle that forms every rate from scratch.</summary>
public sealed class RandomHistoryTests
{
    [Test]
    public void Run_OneShareWithTasksOfManyRatios_FollowsTheOracle([Range(1, 30)] int seed)
    {
        var history = new RandomHistory(seed, shares: 1, decades: 2, partFinite: 0.8);
        history.Go(400);

        Assert.That(history.Completions, Is.Positive);
    }

    [Test]
    public void Run_WeightsAndCapsOfFifteenOrdersOfMagnitude_FollowTheOracle([Range(1, 20)] int seed) =>
        new RandomHistory(seed, shares: 1, decades: 15, partFinite: 0).Go(300);

    [Test]
    public void Run_SeveralShares_FollowTheOracle([Range(1, 20)] int seed) =>
        new RandomHistory(seed, shares: 6, decades: 3, partFinite: 0.5).Go(300);

    [Test]
    public void Run_SharesInShares_FollowTheOracle([Range(1, 60)] int seed) =>
        new RandomHistory(seed, shares: 3, decades: seed % 4, partFinite: 0.5, depth: 2 + (seed % 3)).Go(300);
}
