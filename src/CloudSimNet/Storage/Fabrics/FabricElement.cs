// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Fabrics;

/// <summary>A part of a fabric, which can fail.</summary>
public abstract class FabricElement
{
    private readonly List<FabricPath> paths = [];
    private FailurePart? part;

    private protected FabricElement(StorageFabric fabric, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Fabric, Name) = (fabric, name);
    }

    /// <summary>The fabric that it is part of.</summary>
    public StorageFabric Fabric { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether it works.</summary>
    public bool IsUp { get; private set; } = true;

    /// <summary>It as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Part => part ??= new FailurePart(Fabric.Simulation, Name, () => Set(false), () => Set(true));

    /// <summary>Fails: what crosses it is thrown out and tried again on another path. No effect on one that has failed, so that one repair is enough;
    /// for outages that overlap see <see cref="Part"/>.</summary>
    public void Fail() => Part.Fail();

    /// <summary>Is as before: it works unless something else keeps it down. No effect on one that hasn't failed.</summary>
    public void Repair() => part?.Repair();

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A path leads through it.</summary>
    internal void Carry(FabricPath path) => paths.Add(path);

    /// <summary>Throws out what is on its wires.</summary>
    private protected abstract void Clear();

    private void Set(bool isUp)
    {
        IsUp = isUp;
        if (!isUp)
            Clear();
        foreach (var path in paths)
            path.ElementChanged(isUp);
    }
}
