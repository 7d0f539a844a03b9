// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>A part of a fabric that links end at: a host's port, a switch or an array's port.</summary>
public abstract class FabricNode : FabricElement
{
    private readonly List<FabricLink> links = [];

    private protected FabricNode(StorageFabric fabric, string name)
        : base(fabric, name)
    {
    }

    /// <summary>What ends at it, in the order of being linked.</summary>
    public IReadOnlyList<FabricLink> Links => links;

    /// <summary>What it adds to what passes it, one way.</summary>
    internal abstract SimDuration Latency { get; }

    /// <summary>Whether paths lead through it, not only to it.</summary>
    internal abstract bool Forwards { get; }

    /// <summary>Where it stands in the fabric.</summary>
    internal int Place { get; set; }

    /// <summary>A link ends here.</summary>
    internal void Attach(FabricLink link) => links.Add(link);

    private protected override void Clear()
    {
        foreach (var link in links)
            link.ThrowOut();
    }
}
