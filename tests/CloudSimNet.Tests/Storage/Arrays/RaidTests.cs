// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Tests.Storage.Arrays;

public sealed class RaidTests
{
    [TestCase(RaidLevel.Raid5, 900, 0.84, 792)]
    [TestCase(RaidLevel.Raid5, 900, 0.90, 832.5)]
    [TestCase(RaidLevel.Raid5, 900, 0.95, 866.25)]
    [TestCase(RaidLevel.Raid10, 1440, 0.84, 1324.8)]
    [TestCase(RaidLevel.Raid10, 2800, 0.30, 1820)]
    [TestCase(RaidLevel.Raid10, 2800, 0, 1400)]
    public void FunctionalRate_PublishedRows_AreThose(RaidLevel level, double raw, double reads, double expected) =>
        Assert.That(Raid.FunctionalRate(level, raw, reads), Is.EqualTo(expected).Within(1e-9));

    [TestCase(RaidLevel.Raid5, 900, 0.84, 608.108)]
    [TestCase(RaidLevel.Raid10, 2800, 0, 1400)]
    [TestCase(RaidLevel.Raid6, 900, 0.84, 500)]
    [TestCase(RaidLevel.Raid0, 900, 0.84, 900)]
    public void ExactRate_OfReadsAndPenalizedWrites_DividesTheRawOne(RaidLevel level, double raw, double reads, double expected) =>
        Assert.That(Raid.ExactRate(level, raw, reads), Is.EqualTo(expected).Within(0.001));

    [TestCase(RaidLevel.Raid5, 10, 1e5, 4_629_629.63, 0.01)]
    [TestCase(RaidLevel.Raid6, 10, 1e5, 2.411265e9, 1e3)]
    [TestCase(RaidLevel.Raid5, 8, 1e6, 7.440476e8, 1e2)]
    [TestCase(RaidLevel.Raid6, 8, 1e6, 5.166997e12, 1e6)]
    public void MeanTimeToDataLoss_RepairOfADay_IsPattersons(RaidLevel level, int members, double hours, double expected, double within) =>
        Assert.That(Raid.MeanTimeToDataLossHours(level, members, hours, 24), Is.EqualTo(expected).Within(within));

    [Test]
    public void UnreadableProbability_TwelveTerabytes_KeepsItsDigits()
    {
        Assert.That(Raid.UnreadableProbability(12e12), Is.EqualTo(0.0915360).Within(1e-7), "1 - exp(-0.096)");
        Assert.That(Raid.UnreadableProbability(1), Is.EqualTo(8e-15).Within(1e-27));
        Assert.That(Raid.UnreadableProbability(0), Is.Zero);
        Assert.That(Raid.UnreadableProbability(1e20), Is.EqualTo(1));
    }

    [TestCase(RaidLevel.Raid5, 5, 1.25)]
    [TestCase(RaidLevel.Raid6, 6, 1.5)]
    [TestCase(RaidLevel.Raid10, 6, 2)]
    public void FullStripePenalty_IsMembersOverData(RaidLevel level, int members, double expected) =>
        Assert.That(Raid.FullStripePenalty(level, members), Is.EqualTo(expected));

    [TestCase(RaidLevel.Raid1, 1)]
    [TestCase(RaidLevel.Raid10, 5)]
    [TestCase(RaidLevel.Raid5, 2)]
    [TestCase(RaidLevel.Raid6, 3)]
    public void DataMembers_TooFew_AreRefused(RaidLevel level, int members) =>
        Assert.That(() => Raid.DataMembers(level, members), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(RaidLevel.Raid0, 4, 900)]
    [TestCase(RaidLevel.Raid10, 4, 900)]
    [TestCase(RaidLevel.Raid5, 5, 900)]
    [TestCase(RaidLevel.Raid6, 6, 900)]
    public void MaximumRate_OfAnArray_IsTheExactRate(RaidLevel level, int members, double raw)
    {
        // A disk does raw / members operations of 4 000 bytes a second: 4 ms for the transfer, and the rest is half a turn.
        var each = (1000 / (raw / members)) - 4;
        var given = new GivenArray(level, members, disk: GivenStorage.Slow with { AverageSeek = SimDuration.Zero, Rpm = 30000 / each });
        foreach (var reads in (double[])[0, 0.5, 0.84, 1])
            Assert.That(given.Array.MaximumRate(GivenStorage.Reads with { ReadFraction = reads }), Is.EqualTo(Raid.ExactRate(level, raw, reads)).Within(0.001), $"{reads}");
    }

    [Test]
    public void MaximumRate_SixteenPercentWrites_Is608AndATenth()
    {
        var each = (1000 / 180.0) - 4;
        var given = new GivenArray(RaidLevel.Raid5, 5, disk: GivenStorage.Slow with { AverageSeek = SimDuration.Zero, Rpm = 30000 / each });
        Assert.That(given.Array.MaximumRate(GivenStorage.Reads with { ReadFraction = 0.84 }), Is.EqualTo(608.108).Within(0.001));
    }

    [Test]
    public void ClosedForms_ValuesOutOfTheirRanges_AreRefused()
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => Raid.ExactRate(RaidLevel.Raid5, 900, 1.1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("from 0 to 1, not 1.1"));
            Assert.That(() => Raid.FunctionalRate(RaidLevel.Raid5, -1, 1), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("not be negative, not -1"));
            Assert.That(() => Raid.MeanTimeToDataLossHours(RaidLevel.Raid5, 5, 1e6, 0), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("not 1000000 and 0"));
        });
    }
}
