// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>A line over a network, with a lane each way.</summary>
internal sealed class NetworkLine
{
    private readonly Action? changed;
    private bool wasUp;

    /// <summary>A line over a network.</summary>
    /// <param name="way">Between which nodes.</param>
    /// <param name="typical">How long a typical request holds it at the most that the nodes' links carry; above 0.</param>
    /// <param name="changed">Called when it has gone down, or is up again; null for nobody.</param>
    public NetworkLine(NetworkWay way, SimDuration typical, Action? changed)
    {
        Forth = new NetworkLane(way, way.From, way.To, typical, LaneChanged);
        Back = new NetworkLane(way, way.To, way.From, typical, LaneChanged);
        wasUp = IsUp;
        this.changed = changed;
    }

    /// <summary>From the first node to the second.</summary>
    public NetworkLane Forth { get; }

    /// <summary>From the second node to the first.</summary>
    public NetworkLane Back { get; }

    /// <summary>Whether a path leads each way.</summary>
    public bool IsUp => Forth.IsUp && Back.IsUp;

    /// <summary>How long a bit takes one way: half of what it takes there and back.</summary>
    public SimDuration Latency => SimDuration.FromNanoseconds((Forth.Latency + Back.Latency).Nanoseconds / 2);

    private void LaneChanged()
    {
        if (wasUp == IsUp)
            return;
        wasUp = IsUp;
        changed?.Invoke();
    }
}
