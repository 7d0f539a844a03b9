// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Specs;

/// <summary>Names work in a virtual machine: a job by its own number, anything else by a number below 0.</summary>
/// <param name="Value">The number.</param>
public readonly record struct TaskId(int Value) : IComparable<TaskId>
{
    /// <summary>Whether it is a job.</summary>
    public bool IsJob => Value >= 0;

    /// <inheritdoc/>
    public int CompareTo(TaskId other) => Value.CompareTo(other.Value);

    /// <summary>The number.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
