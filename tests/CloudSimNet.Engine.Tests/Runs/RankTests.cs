// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>The order of what is done at the end of an instant.</summary>
public sealed class RankTests
{
    private readonly Simulation simulation = new(9);
    private readonly List<string> log = [];

    [Test]
    public void AtEndOfInstant_AllRanks_GoInTheirOrderAndThenAsAsked()
    {
        foreach (var turn in "ab")
        {
            foreach (var rank in Enum.GetValues<Rank>().Reverse())
                simulation.AtEndOfInstant(new CallCounter(() => log.Add($"{rank} {turn}")), rank);
        }

        simulation.Run();

        Assert.That(log, Is.EqualTo(Enum.GetValues<Rank>().SelectMany(rank => new[] { $"{rank} a", $"{rank} b" })));
    }

    [Test]
    public void AtEndOfInstant_LowerRankAskedForByAHigherOne_GoesBeforeTheRestOfTheHigher()
    {
        Do("report 1", Rank.Report, () => Do("rework", Rank.Rework, () => Do("settle", Rank.Settle)));
        Do("report 2", Rank.Report);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "report 1", "rework", "settle", "report 2" }));
    }

    [Test]
    public void AtEndOfInstant_NewEventOfTheInstant_GoesBeforeWhateverStillWaits()
    {
        Do("settle 1", Rank.Settle, () => simulation.Schedule(simulation.Now, () => log.Add("event"), Phase.Dispatch));
        Do("settle 2", Rank.Settle);
        Do("report", Rank.Report);
        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "settle 1", "event", "settle 2", "report" }));
    }

    [Test]
    public void AtEndOfInstant_RankThatDoesntExist_IsRefused() =>
        Assert.That(() => simulation.AtEndOfInstant(new CallCounter(), (Rank)5), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("from Rework to Report"));

    [Test]
    public void AtEndOfInstant_RandomWork_AlwaysDoesTheLowestRankThatHasWaitedLongest()
    {
        var random = simulation.Random("ranks");
        var waiting = new List<(Rank Rank, int Number)>();
        var (number, events, done) = (0, 0, 0);
        for (var i = 0; i < 200; i++)
            simulation.Schedule(SimTime.FromNanoseconds(i / 4), Act);
        simulation.Run();

        Assert.That((waiting.Count, events, done > 500), Is.EqualTo((0, 0, true)));

        void Act()
        {
            for (var left = random.NextInteger(4); left > 0 && number < 20_000; left--)
            {
                if (random.NextInteger(6) == 0)
                {
                    events++;
                    simulation.Schedule(simulation.Now, () =>
                    {
                        events--;
                        Act();
                    });
                }

                var one = ((Rank)random.NextInteger(5), ++number);
                waiting.Add(one);
                simulation.AtEndOfInstant(new CallCounter(() => Done(one)), one.Item1);
            }
        }

        void Done((Rank Rank, int Number) one)
        {
            Assert.That(events, Is.Zero);
            Assert.That(one, Is.EqualTo(waiting.MinBy(other => (other.Rank, other.Number))));
            waiting.Remove(one);
            if (++done < 4_000 && random.NextInteger(3) > 0)
                Act();
        }
    }

    private void Do(string name, Rank rank, Action? then = null) => simulation.AtEndOfInstant(
        new CallCounter(() =>
        {
            log.Add(name);
            then?.Invoke();
        }),
        rank);
}
