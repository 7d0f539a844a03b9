// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks;

/// <summary>What looks at each flow that takes a path.</summary>
internal abstract class FlowWatch
{
    /// <summary>A flow has taken a path.</summary>
    public abstract void Note(Flow flow);

    /// <summary>A flow is over.</summary>
    public abstract void End(Flow flow);
}
