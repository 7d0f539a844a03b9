// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet;

/// <summary>Keeps the hosts' mean utilisation in the last intervals, for policies that ask for it.</summary>
/// <remarks>It is taken at the end of an instant, after all events of the model, and O(hosts) each time: whoever wants it pays for it. Means are
/// exact: cycles done over cycles there were.</remarks>
internal sealed class UtilisationHistory(Datacenter datacenter, SimDuration interval, int length) : IEventHandler
{
    private readonly List<Course> courses = [];

    /// <summary>A host's values, the oldest first.</summary>
    public IReadOnlyList<double> Of(int position) => position < courses.Count ? courses[position].Means : [];

    /// <summary>Begins with what the hosts have done so far.</summary>
    public void Begin()
    {
        foreach (var host in datacenter.Hosts)
            courses.Add(new Course(host.CyclesDone));
        Plan();
    }

    private void Plan()
    {
        var simulation = datacenter.Inventory.Simulation;
        simulation.Schedule(simulation.Now.AddSaturating(interval), this, 0, Phase.Observe);
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        for (var i = 0; i < datacenter.Hosts.Count; i++)
        {
            if (i == courses.Count)
                courses.Add(new Course(0)); // It was added in this interval, and has done nothing before.
            courses[i].Add(datacenter.Hosts[i], interval, length);
        }

        Plan();
    }

    private sealed class Course(double begun)
    {
        private double cycles = begun;

        public List<double> Means { get; } = [];

        public void Add(Host host, SimDuration interval, int length)
        {
            var now = host.CyclesDone;
            if (Means.Count == length)
                Means.RemoveAt(0);
            Means.Add(Math.Clamp((now - cycles) / (host.Spec.Capacity.Hertz * interval.Seconds), 0, 1));
            cycles = now;
        }
    }
}
