// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

/// <summary>The pictures in docs/models/life-cycle.md show all the transitions there are, and no others.</summary>
public sealed class LifeCyclePictureTests
{
    private const int Calls = 5;

    private static readonly string[] Moves = ["PowerOff()", "PowerOff(force: true)", "PowerOn()", "Fail()", "Repair()", "half the time", "the time"];

    [Test]
    public void FirstPicture_AllPairsOfStates_AreWhatTheTableAllows()
    {
        var states = Enum.GetValues<VmState>();
        var allowed = states.SelectMany(from => states.Where(to => VmLife.Allows(from, to)).Select(to => $"{from} --> {to}"));
        Assert.That(Picture(0).Where(static line => !line.Contains("[*]", StringComparison.Ordinal)), Is.EquivalentTo(allowed));
    }

    [Test]
    public void FirstPicture_BeginningAndEnds_AreTheStatesThatNothingLeadsToOrFrom()
    {
        var states = Enum.GetValues<VmState>();
        var first = states.Where(to => !states.Any(from => VmLife.Allows(from, to))).Select(static state => $"[*] --> {state}");
        var last = states.Where(from => !states.Any(to => VmLife.Allows(from, to))).Select(static state => $"{state} --> [*]");
        Assert.That(Picture(0).Where(static line => line.Contains("[*]", StringComparison.Ordinal)), Is.EquivalentTo(first.Concat(last)));
    }

    [Test]
    public void SecondPicture_AllSequencesOfCalls_BringAHostToWhatItShows()
    {
        // Every sequence of so many calls and delays: each state is reached after two of them at most, in every way there is, and each call is made in it.
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        var sequence = new int[Calls];
        for (var number = 0; number < Math.Pow(Moves.Length, Calls); number++)
        {
            for (var (i, rest) = (0, number); i < Calls; i++, rest /= Moves.Length)
                sequence[i] = rest % Moves.Length;
            Follow(sequence, seen);
        }

        Assert.That(seen, Is.EquivalentTo(Picture(1)));
    }

    // Switching takes 10 s, so that a delay passes one transition at most and a call makes one at most.
    private static void Follow(int[] sequence, SortedSet<string> seen)
    {
        var datacenter = Datacenter(Host() with { PowerStates = new PowerStates { StartTime = For(10), StopTime = For(10) } });
        var (simulation, host) = (datacenter.Inventory.Simulation, datacenter.Hosts[0]);
        var state = host.Power.State;
        seen.Add($"[*] --> {state}");
        foreach (var move in sequence)
        {
            var answer = Make(simulation, host, Moves[move]);
            var next = host.Power.State;
            if (move < 3)
                Assert.That(next != state, Is.EqualTo(answer && state != HostPowerState.Failed), $"{Moves[move]} of a host that is {state}");
            if (next != state)
                seen.Add($"{state} --> {next}");
            state = next;
        }
    }

    private static bool Make(Simulation simulation, Host host, string move)
    {
        switch (move)
        {
            case "PowerOff()":
                return host.PowerOff();
            case "PowerOff(force: true)":
                return host.PowerOff(force: true);
            case "PowerOn()":
                return host.PowerOn();
            case "Fail()":
                host.Fail();
                return true;
            case "Repair()":
                host.Repair();
                return true;
            default:
                simulation.Run(simulation.Now + For(move == "the time" ? 10 : 5));
                return true;
        }
    }

    private static List<string> Picture(int number)
    {
        var pictures = new List<List<string>>();
        var inside = false;
        foreach (var line in RepositoryFile.Lines("docs/models/life-cycle.md").Select(static line => line.Trim()))
        {
            if (line == "```mermaid")
                pictures.Add([]);
            inside = line == "```mermaid" || (inside && line != "```");
            if (inside && line.Contains("-->", StringComparison.Ordinal))
                pictures[^1].Add(line);
        }

        Assert.That(pictures, Has.Count.EqualTo(2));
        return pictures[number];
    }
}
