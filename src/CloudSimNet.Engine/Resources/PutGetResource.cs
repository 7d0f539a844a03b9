// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Something that is put in by some and got out by others, each in a line of their own: what <see cref="Tank"/>, <see cref="Store{T}"/>
/// and <see cref="PriorityStore{T}"/> have in common.</summary>
public abstract class PutGetResource
{
    private protected PutGetResource(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        Simulation = simulation;
    }

    /// <summary>How many puts wait.</summary>
    public int PutQueueLength => Puts.Count;

    /// <summary>How many gets wait.</summary>
    public int GetQueueLength => Gets.Count;

    /// <summary>Watches how much is in it; null, as at first, for not at all.</summary>
    public LevelMonitor? Contents
    {
        get;
        init
        {
            value?.Attach(Simulation, Amount, MaxAmount);
            field = value;
        }
    }

    /// <summary>Watches how many puts wait; null, as at first, for not at all.</summary>
    public LevelMonitor? PutQueue
    {
        get;
        init
        {
            value?.Attach(Simulation, PutQueueLength);
            field = value;
        }
    }

    /// <summary>Watches how many gets wait; null, as at first, for not at all.</summary>
    public LevelMonitor? GetQueue
    {
        get;
        init
        {
            value?.Attach(Simulation, GetQueueLength);
            field = value;
        }
    }

    /// <summary>Gets the seconds that each put waited until it was done; null, as at first, for not at all.</summary>
    public SampleMonitor? PutWaitingTimes { get; init; }

    /// <summary>Gets the seconds that each get waited until it was done; null, as at first, for not at all.</summary>
    public SampleMonitor? GetWaitingTimes { get; init; }

    private protected Simulation Simulation { get; }

    private protected WaitingLine Puts { get; } = new();

    private protected WaitingLine Gets { get; } = new();

    /// <summary>How much is in it.</summary>
    private protected abstract double Amount { get; }

    /// <summary>How much it holds at most; null for no bound.</summary>
    private protected abstract double? MaxAmount { get; }

    private protected void UpdateMonitors()
    {
        Contents?.UpdateTo(Amount);
        PutQueue?.UpdateTo(Puts.Count);
        GetQueue?.UpdateTo(Gets.Count);
    }
}
