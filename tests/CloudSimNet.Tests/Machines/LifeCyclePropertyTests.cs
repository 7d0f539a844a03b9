// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Tests.Machines.Expected;

namespace CloudSimNet.Tests.Machines;

/// <summary>Thirty calls at random instants to three hosts and six machines with jobs: the library does what a naive model does that was written from
/// docs/models/life-cycle.md alone.</summary>
public sealed class LifeCyclePropertyTests
{
    private const int Lives = 3000;
    private const long End = 120_000_000_000;

    [Test]
    public void Calls_InAnyOrderAtAnyInstant_LeaveTheStatesThatTheTextTellsOf()
    {
        var cases = new SortedSet<string>(StringComparer.Ordinal);
        for (var seed = 0; seed < Given.Count(Lives); seed++)
        {
            var life = new RandomLife(seed);
            var (lived, expected) = (new LivedLife(life, Ties.AsPlanned, End), new ExpectedLife(life, End));
            Assert.That(lived.Seen, Is.EqualTo(expected.Seen), $"seed {seed}");
            cases.UnionWith(expected.Cases);
            for (var i = 0; i < lived.Hosts.Count; i++)
            {
                var (host, meant) = (lived.Hosts[i], expected.Hosts[i]);
                Assert.That(host.Energy.Joules, Is.EqualTo(meant.Joules).Within(1e-9 * (1 + meant.Joules)), $"seed {seed}, host {i}");
                var (heldHz, heldBytes) = (host.VirtualMachines.Sum(vm => vm.Spec.VirtualCpus * host.Spec.Clock.Hertz), host.VirtualMachines.Sum(static vm => vm.Spec.Memory.Count));
                Assert.That((host.FreeCpu.Hertz + heldHz, host.FreeMemory.Count + heldBytes), Is.EqualTo((host.Spec.Capacity.Hertz, host.Spec.Memory.Count)), $"seed {seed}, host {i}");
            }
        }

        // Each call was made of a machine, a job or a host in each of its states.
        Assert.That(cases, Is.SupersetOf(ExpectedLife.AllCases()));
    }

    [Test]
    public void Calls_OfOneSeedTwice_LeaveTheSameFingerprint()
    {
        for (var seed = 0; seed < Given.Count(Lives / 3); seed++)
        {
            var life = new RandomLife(seed);
            var (first, second) = (new LivedLife(life, Ties.AsPlanned, End), new LivedLife(new RandomLife(seed), Ties.AsPlanned, End));
            Assert.That((second.Fingerprint, second.Hosts.Select(static host => host.Energy)), Is.EqualTo((first.Fingerprint, first.Hosts.Select(static host => host.Energy))), $"seed {seed}");
        }
    }

    [Test]
    public void Calls_WithShuffledTies_LeaveTheSameStates()
    {
        for (var seed = 0; seed < Given.Count(Lives / 3); seed++)
        {
            var life = new RandomLife(seed);
            Assert.That(new LivedLife(life, Ties.Shuffled, End).Seen, Is.EqualTo(new LivedLife(life, Ties.AsPlanned, End).Seen), $"seed {seed}");
        }
    }
}
