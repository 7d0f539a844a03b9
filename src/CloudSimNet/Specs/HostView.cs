// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;

namespace CloudSimNet.Specs;

/// <summary>What a policy sees of a host. Valid during the decision alone; tests make their own.</summary>
public readonly record struct HostView
{
    private readonly Labels? labels;
    private readonly Frequency? demand;
    private readonly double? utilisation;
    private readonly HostPowerState? powerState;
    private readonly IReadOnlyList<double>? history;

    /// <summary>A host without virtual machines.</summary>
    public HostView()
    {
    }

    /// <summary>Which host.</summary>
    public required HostId Id { get; init; }

    /// <summary>Its type.</summary>
    public required HostSpec Spec { get; init; }

    /// <summary>What admission may still promise: capacity x overcommitment less all reservations; below zero where a policy places by demand.</summary>
    public Frequency FreeCpu { get; init; }

    /// <summary>Memory that no virtual machine holds.</summary>
    public Bytes FreeMemory { get; init; }

    /// <summary>How many virtual machines it holds, those included that are on their way to it.</summary>
    public int VmCount { get; init; }

    /// <summary>Its labels, such as its rack.</summary>
    public Labels Labels
    {
        get => labels ?? Facts?.Labels ?? Labels.None;
        init => labels = value;
    }

    /// <summary>What its virtual machines ask for now, above its capacity when it is contended. Those placed in this instant count with what they are
    /// expected to ask for.</summary>
    public Frequency Demand
    {
        get => demand ?? Facts?.ExpectedDemand ?? Frequency.Zero;
        init => demand = value;
    }

    /// <summary>The part of its capacity that is used now, in [0, 1].</summary>
    public double Utilisation
    {
        get => utilisation ?? Facts?.Utilisation ?? 0;
        init => utilisation = value;
    }

    /// <summary>Whether it is switched on. No view calls a host feasible that isn't.</summary>
    public HostPowerState PowerState
    {
        get => powerState ?? Facts?.PowerState ?? HostPowerState.On;
        init => powerState = value;
    }

    /// <summary>Its mean utilisation in past intervals, each in [0, 1], the oldest first; empty unless the datacenter keeps it.</summary>
    public IReadOnlyList<double> History
    {
        get => history ?? Facts?.History ?? [];
        init => history = value;
    }

    /// <summary>The labels of the virtual machines that stand on it; for a view that is made by hand.</summary>
    public IReadOnlyList<Labels>? VmLabels { get; init; }

    /// <summary>Where costs are remembered; null for a view that was made by hand.</summary>
    internal CostTable? Costs { get; init; }

    /// <summary>The living host; null for a view that was made by hand.</summary>
    internal IHostFacts? Facts { get; init; }

    /// <summary>How many virtual machines with this label stand on it, those included that were placed in this instant.</summary>
    /// <param name="key">The label.</param>
    /// <param name="value">Its value.</param>
    public int CountOf(string key, string value)
    {
        if (VmLabels is null)
            return Facts?.CountOf(key, value) ?? 0;
        var count = 0;
        foreach (var vm in VmLabels)
            count += vm[key] == value ? 1 : 0;
        return count;
    }

    /// <summary>What one instruction of a virtual machine's own workload would cost here, by the cost model. Meaningless where its technique refuses
    /// to run it.</summary>
    /// <param name="request">The virtual machine.</param>
    public double CyclesPerInstruction(VmSpec request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cost = Costs?.Of(request.Profile, request.Technique, Spec.Processor) ?? CycleModel.Cost(request.Profile, request.Technique, Spec.Processor);
        return cost.CyclesPerInstruction;
    }
}
