// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>An activity that notes when it is done.</summary>
internal sealed class Flow(Network network, FluidActivity activity) : IEventHandler
{
    public FluidActivity Activity => activity;

    /// <summary>When its runs were done, in seconds.</summary>
    public List<double> Ends { get; } = [];

    /// <summary>When its one run was done, in seconds; -1 before that.</summary>
    public double End => Ends.Count == 0 ? -1 : Ends.Single();

    /// <summary>What else happens at its completion.</summary>
    public Action? Then { get; set; }

    public Flow Start(double amount)
    {
        activity.Start(amount, this, 7);
        return this;
    }

    public Flow StartAt(double seconds, double amount)
    {
        network.At(seconds, () => Start(amount));
        return this;
    }

    public void Handle(long tag)
    {
        Assert.That(tag, Is.EqualTo(7));
        Ends.Add(network.Simulation.Now.Nanoseconds / 1e9);
        network.Done.Add(this);
        Then?.Invoke();
    }
}
