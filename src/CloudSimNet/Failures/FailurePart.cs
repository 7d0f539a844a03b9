// SPDX-License-Identifier: MIT
namespace CloudSimNet.Failures;

/// <summary>Something that can fail by itself and with what it depends on, such as a switch that has a defect and stands in a rack that loses its
/// power. It works again when the last reason is gone.</summary>
/// <remarks>
/// It keeps the reasons apart. A defect (<see cref="Fail"/>) lasts until it is repaired; there is at most one, so failing twice and repairing once
/// leaves none. Outages (<see cref="Begin"/>, <see cref="FailFor"/>) are as many as
/// were begun, and each ends by itself. The domains that it stands in (<see cref="FailureDomain"/>) are one reason each. What storage is made of has
/// its part as a property, and its own <c>Fail</c> and <c>Repair</c> go through that.
/// </remarks>
public sealed class FailurePart
{
    private readonly Simulation simulation;
    private readonly Action fail;
    private readonly Action repair;
    private int domains; // How many of those that it stands in are down.
    private int outages;
    private int mendings; // How often outages were ended before their time: theirs no longer count.

    /// <summary>A part that works.</summary>
    /// <param name="simulation">Whose model it is part of.</param>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="fail">What makes it fail, such as <c>link.Fail</c>.</param>
    /// <param name="repair">What makes it work again.</param>
    public FailurePart(Simulation simulation, string name, Action fail, Action repair)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(fail);
        ArgumentNullException.ThrowIfNull(repair);
        (this.simulation, Name, this.fail, this.repair) = (simulation, name, fail, repair);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it works: it has no defect and no outage, and nothing that it depends on is down.</summary>
    public bool IsUp => Reasons == 0;

    /// <summary>Whether it has a defect of its own.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>How many outages of its own go on.</summary>
    public int Outages => outages;

    private int Reasons => domains + outages + (HasFailed ? 1 : 0);

    /// <summary>It gets a defect. No effect on a part that has one.</summary>
    public void Fail()
    {
        if (HasFailed)
            return;
        simulation.ThrowIfObserving();
        HasFailed = true;
        Added();
    }

    /// <summary>Its own defect is repaired; where it has none, its outages end before their time. It works if what it depends on does and no outage
    /// is left. No effect on a part with neither.</summary>
    public void Repair()
    {
        if (!HasFailed && outages == 0)
            return;
        simulation.ThrowIfObserving();
        if (HasFailed)
            HasFailed = false;
        else
            (outages, mendings) = (0, mendings + 1);
        Removed();
    }

    /// <summary>Begins an outage, which lasts until it is ended.</summary>
    public Outage Begin()
    {
        simulation.ThrowIfObserving();
        outages++;
        Added();
        return new Outage(this, mendings);
    }

    /// <summary>Begins an outage that ends by itself.</summary>
    /// <param name="time">How long it lasts; above 0, for ever for one that only ends by <see cref="Repair"/>.</param>
    public Outage FailFor(SimDuration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(time, SimDuration.Zero);
        var outage = Begin();
        if (!time.IsForever)
            simulation.Schedule(time, outage.End);
        return outage;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>An outage ends that began after so many mendings.</summary>
    internal void End(int begun)
    {
        if (begun != mendings)
            return;
        simulation.ThrowIfObserving();
        outages--;
        Removed();
    }

    /// <summary>A domain that it stands in is down.</summary>
    internal void GoDown()
    {
        domains++;
        Added();
    }

    /// <summary>A domain that it stands in is up again.</summary>
    internal void ComeUp()
    {
        domains--;
        Removed();
    }

    private void Added()
    {
        if (Reasons == 1)
            fail();
    }

    private void Removed()
    {
        if (Reasons == 0)
            repair();
    }
}
