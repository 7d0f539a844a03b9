// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>One of the things that a request to a service does, one after the other. <see cref="ComputeStage"/>, <see cref="DelayStage"/>,
/// <see cref="CallStage"/> and <see cref="ForkStage"/> are built in; write your own for whatever else requests do.</summary>
/// <remarks>It says what is to be done, and doesn't change: one may stand in many services. What goes on at run time is its runner, of which there is
/// one for each place where it stands.</remarks>
public interface IServiceStage
{
    /// <summary>The calls that it may make, so that circles and requests that lead to too many others are found before the run. A runner can call no
    /// other services.</summary>
    IReadOnlyList<CallStage> Calls => [];

    /// <summary>Whether its calls may be under way at one time.</summary>
    bool CallsAtOnce => false;

    /// <summary>Everything that is wrong with it by itself.</summary>
    /// <param name="path">What the stage is called in the problems.</param>
    IReadOnlyList<ModelProblem> Problems(string path) => [];

    /// <summary>Makes its runner, when the application is added.</summary>
    /// <param name="site">Where the stage stands, and what is to be had there.</param>
    IStageRunner Begin(StageSite site);
}
