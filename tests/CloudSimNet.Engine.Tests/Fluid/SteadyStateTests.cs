// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>What changes cost in memory and events once all resources and activities are there.</summary>
public sealed class SteadyStateTests
{
    [TestCase(0.0)]
    [TestCase(2.0)]
    public void Run_ChangesOfExistingActivities_AllocateNothing(double reservation)
    {
        var churn = new Churn(reservation);
        var measured = new List<long>(2);
        churn.Simulation.Schedule(SimTime.FromSeconds(20), () => measured.Add(GC.GetAllocatedBytesForCurrentThread()));
        churn.Simulation.Schedule(SimTime.FromSeconds(150), () => measured.Add(GC.GetAllocatedBytesForCurrentThread()));
        churn.Simulation.Run(SimTime.FromSeconds(151));

        Assert.That(churn.Completions, Is.GreaterThan(1000));
        Assert.That(measured[1] - measured[0], Is.Zero);
    }

    [Test]
    public void Run_ManyFlows_CostsOneEventForEachInstantOfCompletions()
    {
        var network = new Network();
        for (var i = 0; i < 500; i++)
        {
            var link = network.Link(100);
            network.Flow(link).Start(100 + i);
            network.Flow(link).Start(100 + i);
        }

        network.Run();

        Assert.That((network.Done.Count, network.Simulation.EventCount), Is.EqualTo((1000, 500L)));
    }

    /// <summary>Flows over a few links that are changed in every way, and started again as soon as they are done.</summary>
    private sealed class Churn : IEventHandler
    {
        private const long Step = -1;
        private readonly FluidResource[] links;
        private readonly FluidActivity[] flows;
        private int step;

        public Churn(double reservation)
        {
            var system = new FluidSystem(Simulation);
            links = [.. Enumerable.Range(0, 6).Select(i => system.AddResource(100 + i))];
            flows = [.. Enumerable.Range(0, 20).Select(i => system.AddActivity([links[i % 6], links[(i + 1 + (i % 4)) % 6]], new FluidTerms
            {
                Weight = 1 + (i % 3), Reservation = i % 5 == 0 ? reservation : 0, Latency = SimDuration.FromSeconds(i % 2 * 0.01),
            }))];
            for (var i = 0; i < flows.Length; i++)
                flows[i].Start(10 + i, this, i);
            Simulation.Schedule(SimTime.Zero, this, Step);
        }

        public Simulation Simulation { get; } = new();

        public int Completions { get; private set; }

        public void Handle(long tag)
        {
            if (tag == Step)
            {
                Change(flows[step * 7 % flows.Length]);
                Simulation.Schedule(Simulation.Now + SimDuration.FromSeconds(0.013), this, Step);
                return;
            }

            Completions++;
            flows[tag].Start(10 + tag, this, tag);
        }

        private void Change(FluidActivity flow)
        {
            switch (step++ % 8)
            {
                case 0 or 1:
                    flow.Suspend();
                    break;
                case 2:
                    flow.SetCap(5 + (step % 17));
                    break;
                case 3:
                    flow.SetWeight(1 + (step % 5));
                    break;
                case 4:
                    links[step % links.Length].SetCapacity(60 + (step % 70));
                    break;
                case 5:
                    flow.SetReservation(flow.Reservation > 0 ? 1 + (step % 4) : 0);
                    break;
                case 6:
                    flow.Cancel();
                    flow.Start(5 + (step % 9), this, Array.IndexOf(flows, flow));
                    break;
                default:
                    foreach (var other in flows)
                        other.Resume();
                    break;
            }
        }
    }
}
