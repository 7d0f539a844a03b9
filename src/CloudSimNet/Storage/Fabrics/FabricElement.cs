// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>A part of a fabric, which can fail.</summary>
public abstract class FabricElement
{
    private readonly List<FabricPath> paths = [];

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

    /// <summary>Fails: what crosses it is thrown out and tried again on another path. No effect on one that is down.</summary>
    public void Fail() => Set(false);

    /// <summary>Works again. No effect on one that is up.</summary>
    public void Repair() => Set(true);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A path leads through it.</summary>
    internal void Carry(FabricPath path) => paths.Add(path);

    /// <summary>Throws out what is on its wires.</summary>
    private protected abstract void Clear();

    private void Set(bool isUp)
    {
        if (IsUp == isUp)
            return;
        Fabric.Simulation.ThrowIfObserving();
        IsUp = isUp;
        if (!isUp)
            Clear();
        foreach (var path in paths)
            path.ElementChanged(isUp);
    }
}
