// SPDX-License-Identifier: MIT
namespace CloudSimNet.Failures;

/// <summary>Parts that fail together because they depend on the same thing: the power of a rack, an enclosure, a room. Parts may be of any kind, and
/// domains may stand in domains.</summary>
/// <remarks>
/// Each part says what happens to it when the domain fails, which need not be what a defect does: a disk without power keeps its data, and a broken
/// one doesn't. Add what stands on other parts before them, such as the ports of an array before its
/// controllers: then nobody is let in before the rest is there again. A part in several domains works while all of them do.
/// Left out: redundant feeds of which one is enough, and batteries that carry a domain for a while.
/// </remarks>
public sealed class FailureDomain
{
    private readonly Simulation simulation;
    private readonly FailurePart self;
    private readonly List<FailurePart> parts = [];
    private readonly List<FailureDomain> domains = [];

    /// <summary>A domain that is up and has no parts.</summary>
    /// <param name="simulation">Whose model it is part of.</param>
    /// <param name="name">Its name; not empty.</param>
    public FailureDomain(Simulation simulation, string name)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        this.simulation = simulation;
        self = new FailurePart(simulation, name, GoDown, ComeUp);
    }

    /// <summary>Its name.</summary>
    public string Name => self.Name;

    /// <summary>Whether it and all domains that it stands in are up.</summary>
    public bool IsUp => self.IsUp;

    /// <summary>Whether it has failed by itself.</summary>
    public bool HasFailed => self.HasFailed;

    /// <summary>What depends on it, domains left out, in the order in which it was added.</summary>
    public IReadOnlyList<FailurePart> Parts => parts;

    /// <summary>The domains that stand in it, in the order in which they were added.</summary>
    public IReadOnlyList<FailureDomain> Domains => domains;

    /// <summary>Adds a part; it goes down at once if the domain is down.</summary>
    /// <exception cref="ArgumentException">It is here already.</exception>
    public void Add(FailurePart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        if (parts.Contains(part))
            throw new ArgumentException($"'{part.Name}' is in '{Name}' already; add each part once.", nameof(part));
        simulation.ThrowIfObserving();
        parts.Add(part);
        if (!IsUp)
            part.GoDown();
    }

    /// <summary>Makes a part and adds it.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="fail">What makes it fail.</param>
    /// <param name="repair">What makes it work again.</param>
    public FailurePart Add(string name, Action fail, Action repair)
    {
        var part = new FailurePart(simulation, name, fail, repair);
        Add(part);
        return part;
    }

    /// <summary>Adds a domain, such as an enclosure that stands in a rack; it goes down at once if this one is down.</summary>
    /// <exception cref="ArgumentException">It is here already, or this domain stands in it.</exception>
    public void Add(FailureDomain domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (domains.Contains(domain))
            throw new ArgumentException($"'{domain.Name}' is in '{Name}' already; add each domain once.", nameof(domain));
        if (domain.Holds(this))
            throw new ArgumentException($"'{Name}' stands in '{domain.Name}', so '{domain.Name}' can't stand in '{Name}'.", nameof(domain));
        simulation.ThrowIfObserving();
        domains.Add(domain);
        if (!IsUp)
            domain.self.GoDown();
    }

    /// <summary>It fails, and with it everything that depends on it, in the order in which it was added. No effect on one that has failed.</summary>
    public void Fail() => self.Fail();

    /// <summary>It is repaired; what depends on it works again, unless there is another reason for it not to, in the opposite order: what was added
    /// last is there first. No effect on one that hasn't failed.</summary>
    public void Repair() => self.Repair();

    /// <summary>Begins an outage of the domain, which lasts until it is ended; others may go on at the same time.</summary>
    public Outage Begin() => self.Begin();

    /// <summary>Begins an outage of the domain that ends by itself.</summary>
    /// <param name="time">How long it lasts; above 0.</param>
    public Outage FailFor(SimDuration time) => self.FailFor(time);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private bool Holds(FailureDomain other) => other == this || domains.Exists(domain => domain.Holds(other));

    private void GoDown()
    {
        foreach (var domain in domains)
            domain.self.GoDown();
        foreach (var part in parts)
            part.GoDown();
    }

    private void ComeUp()
    {
        for (var i = parts.Count - 1; i >= 0; i--)
            parts[i].ComeUp();
        for (var i = domains.Count - 1; i >= 0; i--)
            domains[i].self.ComeUp();
    }
}
