// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Failures;

/// <summary>Something that can fail by itself and with what it depends on, such as a switch that has a defect and stands in a rack that loses its power. It works again when the last reason is gone.</summary>
/// <remarks>It keeps the reasons apart, which the parts of networks and storage don't. So all failures of a part that stands in a <see cref="FailureDomain"/> should go through it.</remarks>
public sealed class FailurePart
{
    private readonly Simulation simulation;
    private readonly Action fail;
    private readonly Action repair;
    private int reasons;

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

    /// <summary>Whether it works: it has no defect, and nothing that it depends on is down.</summary>
    public bool IsUp => reasons == 0;

    /// <summary>Whether it has a defect of its own.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>It fails by itself. No effect on a part that has.</summary>
    public void Fail()
    {
        if (HasFailed)
            return;
        simulation.ThrowIfObserving();
        HasFailed = true;
        GoDown();
    }

    /// <summary>Its own defect is repaired. It works if what it depends on does. No effect on a part without a defect.</summary>
    public void Repair()
    {
        if (!HasFailed)
            return;
        simulation.ThrowIfObserving();
        HasFailed = false;
        ComeUp();
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>There is one more reason for it not to work.</summary>
    internal void GoDown()
    {
        if (++reasons == 1)
            fail();
    }

    /// <summary>There is one reason less.</summary>
    internal void ComeUp()
    {
        if (--reasons == 0)
            repair();
    }
}
