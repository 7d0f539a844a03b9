// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Networks;

/// <summary>The runs that flows of a network have given back: as many as there ever were at once, so that a flow like those before it makes none.</summary>
/// <param name="fluid">What they are activities of.</param>
internal sealed class FlowRuns(FluidSystem fluid)
{
    private Stack<FlowRun>?[] spare = new Stack<FlowRun>?[16]; // By the number of resources crossed.

    /// <summary>A run over some resources that hasn't begun.</summary>
    public FlowRun Take(ReadOnlySpan<FluidResource> path, FluidTerms terms)
    {
        if (path.Length >= spare.Length || spare[path.Length] is not { Count: > 0 } runs)
            return new FlowRun(fluid.AddActivity(path, terms), path.Length);
        var run = runs.Pop();
        run.Activity.Reuse(path, terms);
        return run;
    }

    /// <summary>Takes a run back whose flow doesn't name it any more.</summary>
    public void GiveBack(FlowRun run)
    {
        run.Activity.Cancel();
        if (run.Crossed >= spare.Length)
            Array.Resize(ref spare, run.Crossed * 2);
        (spare[run.Crossed] ??= new Stack<FlowRun>()).Push(run);
    }
}
