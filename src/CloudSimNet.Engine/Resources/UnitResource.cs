// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>A number of equal units for which processes queue by priority: what <see cref="Resource"/> and <see cref="PreemptiveResource"/> have in
/// common.</summary>
/// <remarks>
/// The lowest priority number is served first, and first come, first served within one. Who stands first and asks for more units than are free keeps
/// those behind waiting, so that whoever asks for many isn't
/// passed by for ever by those who ask for few.
/// </remarks>
public abstract class UnitResource
{
    private protected UnitResource(Simulation simulation, int capacity)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Simulation = simulation;
        Capacity = capacity;
    }

    /// <summary>How many units there are.</summary>
    public int Capacity { get; private set; }

    /// <summary>How many units are held; above <see cref="Capacity"/> only after that was reduced.</summary>
    public int InUse { get; private set; }

    /// <summary>How many requests wait.</summary>
    public int QueueLength => Waiting.Count;

    /// <summary>Watches how many units are held; null, as at first, for not at all.</summary>
    public LevelMonitor? Usage
    {
        get;
        init
        {
            value?.Attach(Simulation, InUse, Capacity);
            field = value;
        }
    }

    /// <summary>Watches how many requests wait; null, as at first, for not at all.</summary>
    public LevelMonitor? Queue
    {
        get;
        init
        {
            value?.Attach(Simulation, QueueLength);
            field = value;
        }
    }

    /// <summary>Gets the seconds from each request to its grant, 0 for those granted at once; null, as at first, for not at all.</summary>
    public SampleMonitor? WaitingTimes { get; init; }

    /// <summary>Gets the seconds from each request that was withdrawn to its withdrawal; null, as at first, for not at all.</summary>
    public SampleMonitor? BreakOffTimes { get; init; }

    private protected Simulation Simulation { get; }

    private protected PriorityLines Waiting { get; } = new(worstFirst: false);

    /// <summary>A request doesn't want its units any longer; those behind it may be served now.</summary>
    internal void Withdraw(ResourceRequest request)
    {
        Simulation.ThrowIfObserving();
        Waiting.Remove(request);
        BreakOffTimes?.Add(request.Age);
        Serve();
    }

    /// <summary>Gives a request that has left the line its units, which are counted already.</summary>
    private protected abstract void Give(ResourceRequest request);

    private protected void CheckCount(int count)
    {
        if (count < 1 || count > Capacity)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"A request is for 1 to {Capacity} units, as many as there are, not {count}: more could never be granted. Ask for fewer, or raise the capacity first.");
    }

    /// <summary>Lets a request have its units at once when nobody waits and they are free, or wait.</summary>
    private protected void Enter(ResourceRequest request)
    {
        if (Waiting.Count == 0 && request.Count <= Capacity - InUse)
        {
            InUse += request.Count;
            Usage?.UpdateTo(InUse);
            Give(request);
            return;
        }

        Waiting.AddInPlace(request, request.Priority);
        Serve();
    }

    /// <summary>Puts one back that was to get its units in this instant.</summary>
    private protected void PutBack(ResourceRequest request)
    {
        InUse -= request.Count;
        Waiting.AddInPlace(request, request.Priority);
    }

    /// <summary>Units are free again; <see cref="Serve"/> gives them away.</summary>
    private protected void Free(int count) => InUse -= count;

    /// <summary>Serves those who wait, as far as there are units.</summary>
    private protected void Serve()
    {
        while (Waiting.First is ResourceRequest next && next.Count <= Capacity - InUse)
        {
            Waiting.Remove(next);
            InUse += next.Count;
            Give(next);
        }

        Usage?.UpdateTo(InUse);
        Queue?.UpdateTo(Waiting.Count);
    }

    /// <summary>Notes another capacity; <see cref="Serve"/> puts it into effect.</summary>
    private protected void Become(int capacity)
    {
        Simulation.ThrowIfObserving();
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        Usage?.SetCapacity(capacity);
    }
}
