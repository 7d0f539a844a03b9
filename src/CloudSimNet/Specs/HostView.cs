// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Specs;

/// <summary>What a policy sees of a host.</summary>
/// <param name="Id">Which host.</param>
/// <param name="Spec">Its type.</param>
/// <param name="FreeCpu">What admission may still promise: capacity x overcommitment less all reservations.</param>
/// <param name="FreeMemory">Memory that no virtual machine holds.</param>
/// <param name="VmCount">How many virtual machines it holds.</param>
public readonly record struct HostView(HostId Id, HostSpec Spec, Frequency FreeCpu, Bytes FreeMemory, int VmCount)
{
    /// <summary>Where costs are remembered; null for a view that was made by hand.</summary>
    internal CostTable? Costs { get; init; }

    /// <summary>What one instruction of a virtual machine's own workload would cost here, by the cost model. Meaningless where its technique refuses to run it.</summary>
    /// <param name="request">The virtual machine.</param>
    public double CyclesPerInstruction(VmSpec request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cost = Costs?.Of(request.Profile, request.Technique, Spec.Processor) ?? CycleModel.Cost(request.Profile, request.Technique, Spec.Processor);
        return cost.CyclesPerInstruction;
    }
}
