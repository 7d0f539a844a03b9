// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>What became of a group of virtual machines; looked at when it is first asked for, so that groups which nobody asks for cost nothing.</summary>
/// <param name="group">The group.</param>
internal sealed class VmGroupSummary(EntityGroup<VirtualMachine> group)
{
    private readonly Lazy<VmOutcomes> outcomes = new(() => VmOutcomes.Of(group.All), LazyThreadSafetyMode.None);

    /// <summary>What they are called.</summary>
    public string Name => group.Name;

    /// <summary>How many were asked for, or will be.</summary>
    public int Requested => group.Count;

    /// <summary>What became of them.</summary>
    public VmOutcomes Outcomes => outcomes.Value;
}
