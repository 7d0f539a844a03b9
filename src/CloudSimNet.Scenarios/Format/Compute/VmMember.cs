// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A virtual machine as a file refers to it, before there is one.</summary>
/// <param name="Group">The name of its group.</param>
/// <param name="Number">Its number in the group, counted from 0.</param>
internal readonly record struct VmMember(string Group, long Number)
{
    /// <summary>As files write it.</summary>
    public override string ToString() => Components.GroupReference.Member(Group, Number);
}
