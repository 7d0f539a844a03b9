// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Cpu.Costs;

/// <summary>A number for each <see cref="CycleCause"/>.</summary>
[InlineArray(Count)]
internal struct CauseValues
{
    /// <summary>How many causes there are.</summary>
    public const int Count = (int)CycleCause.WorldSwitches + 1;

    private double first;
}
