// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Cpu.Costs;

/// <summary>A number for each <see cref="ExitReason"/>.</summary>
[InlineArray(Count)]
internal struct ReasonValues
{
    /// <summary>How many reasons there are.</summary>
    public const int Count = (int)ExitReason.Privileged + 1;

    private double first;
}
