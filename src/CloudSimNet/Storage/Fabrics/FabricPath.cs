// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>A fixed way from a host's port to an array's port. It is up while all that it leads over is.</summary>
public sealed class FabricPath
{
    private readonly ServiceStation[] forth;
    private readonly ServiceStation[] back;
    private readonly FabricLink[] links;
    private readonly SimDuration ownLatency; // But for links over a network.
    private readonly bool isOverNetwork;
    private Lun? lun;
    private int down;

    internal FabricPath(HostPort from, ArrayPort to, FabricLink[] links)
    {
        (From, To, this.links) = (from, to, links);
        forth = new ServiceStation[links.Length];
        back = new ServiceStation[links.Length];
        FabricNode node = from;
        Watch(node);
        for (var i = 0; i < links.Length; i++)
        {
            var other = links[i].Other(node);
            forth[i] = links[i].Away(node);
            back[i] = links[i].Away(other);
            ownLatency += other.Latency + (links[i].IsOverNetwork ? SimDuration.Zero : links[i].Latency);
            isOverNetwork |= links[i].IsOverNetwork;
            Watch(links[i]);
            Watch(other);
            node = other;
        }
    }

    /// <summary>The host's port.</summary>
    public HostPort From { get; }

    /// <summary>The array's port.</summary>
    public ArrayPort To { get; }

    /// <summary>The links that it leads over, from the host on.</summary>
    public IReadOnlyList<FabricLink> Links => links;

    /// <summary>Whether all that it leads over works.</summary>
    public bool IsUp => down == 0;

    /// <summary>How many requests are on it.</summary>
    public int InFlight { get; internal set; }

    /// <summary>How many requests were sent on it.</summary>
    public long Sent { get; internal set; }

    /// <summary>How long a signal takes one way.</summary>
    internal SimDuration OneWay
    {
        get
        {
            var latency = ownLatency;
            for (var i = 0; isOverNetwork && i < links.Length; i++)
                latency += links[i].IsOverNetwork ? links[i].Latency : SimDuration.Zero;
            return latency;
        }
    }

    /// <summary>What data crosses, with the seconds that a byte holds it, and whether it is on the way to the array.</summary>
    internal IEnumerable<(ServiceStation Station, double SecondsAByte, bool IsForth)> Wires
    {
        get
        {
            for (var i = 0; i < links.Length; i++)
            {
                yield return (forth[i], links[i].Seconds(1), true);
                yield return (back[i], links[i].Seconds(1), false);
            }
        }
    }

    /// <summary>Whom the path belongs to.</summary>
    internal void Serve(Lun owner) => lun = owner;

    /// <summary>Something that it leads over has failed or works again.</summary>
    internal void ElementChanged(bool isUp)
    {
        down += isUp ? -1 : 1;
        if (down == (isUp ? 0 : 1))
            lun?.PathChanged();
    }

    /// <summary>Sends data over all its links at once; returns how many will tell of their end.</summary>
    internal int Send(bool toArray, int bytes, IIoListener listener, long tag)
    {
        var ways = toArray ? forth : back;
        for (var i = 0; i < ways.Length; i++)
            ways[i].Submit(links[i].Serialization(bytes), listener, tag);
        return ways.Length;
    }

    /// <summary>What streams take of its links.</summary>
    internal void AddDemand(double bytesForth, double bytesBack, StreamDemand demand)
    {
        FabricNode node = From;
        for (var i = 0; i < links.Length; i++)
        {
            var other = links[i].Other(node);
            links[i].AddDemand(node, bytesForth, demand);
            links[i].AddDemand(other, bytesBack, demand);
            node = other;
        }
    }

    private void Watch(FabricElement element)
    {
        element.Carry(this);
        if (!element.IsUp)
            down++;
    }
}
