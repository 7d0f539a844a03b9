// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Networks;

/// <summary>What a flow needs while it has a path, and another one can use when that is over.</summary>
/// <param name="activity">Its bytes under way.</param>
/// <param name="crossed">How many resources they cross.</param>
internal sealed class FlowRun(FluidActivity activity, int crossed)
{
    /// <summary>Its bytes under way.</summary>
    public FluidActivity Activity => activity;

    /// <summary>How many resources they cross.</summary>
    public int Crossed => crossed;

    /// <summary>Where the flow stands among those of each link's direction on its path; there are at most as many as resources.</summary>
    public int[] Places { get; } = new int[crossed];

    /// <summary>What it costs its ends; null when nobody pays anything.</summary>
    public FlowBill? Bill { get; set; }
}
