// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cpu.Tests.Streams;

public sealed class ControlStructureTests
{
    [Test]
    public void RoundTrip_RunningGuest_GoesThroughAllStatesInOrder()
    {
        var log = new ExitLog();
        var core = new ControlStructure(log);
        core.Enter(0);
        core.Execute(0);
        core.RoundTrip(42, ExitReason.Msr);

        Assert.That(log.Moves, Is.EqualTo(new (long, ControlState, ExitReason?)[]
        {
            (0, ControlState.Entry, null),
            (0, ControlState.DirectExecution, null),
            (42, ControlState.Exit, ExitReason.Msr),
            (42, ControlState.Handling, ExitReason.Msr),
            (42, ControlState.Entry, null),
            (42, ControlState.DirectExecution, null),
        }));
        Assert.That((core.Exits(ExitReason.Msr), core.Exits(ExitReason.Cpuid), core.Transitions(ControlState.Entry), core.Transitions(ControlState.Handling)), Is.EqualTo((1L, 0L, 2L, 1L)));
    }

    // Which of enter, execute, exit and handle is possible in the states Off, Entry, DirectExecution, Exit and Handling.
    [TestCase(0, "enter")]
    [TestCase(1, "execute")]
    [TestCase(2, "exit")]
    [TestCase(3, "handle")]
    [TestCase(4, "enter")]
    public void Transitions_InEachState_OneIsLegal(int steps, string legal)
    {
        foreach (var (name, transition) in Transitions())
        {
            var core = new ControlStructure();
            foreach (var (_, step) in Transitions().Take(steps))
                step(core);
            var before = core.State;
            Assert.That((int)before, Is.EqualTo(steps));
            if (name == legal)
            {
                Assert.That(() => transition(core), Throws.Nothing);
                continue;
            }

            Assert.That(() => transition(core), Throws.InvalidOperationException.With.Message.StartsWith($"A virtual core in {before} can't go to "));
            Assert.That(core.State, Is.EqualTo(before), "It stays where it was.");
        }
    }

    private static (string Name, Action<ControlStructure> Step)[] Transitions() =>
        [("enter", core => core.Enter(0)), ("execute", core => core.Execute(0)), ("exit", core => core.Exit(0, ExitReason.Cpuid)), ("handle", core => core.Handle(0))];
}
