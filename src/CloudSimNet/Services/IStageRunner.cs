// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>How a stage goes, for all requests that come to it at its place in a service.</summary>
/// <remarks>
/// A request that comes to the stage has turns. In each the runner says one thing that the request does next; when that is done, the request has its
/// next turn, until the runner says that the stage is over.
/// What it remembers of one request stands in <see cref="StageTurn.Note"/>; what it remembers of all, such as how many calls failed, it may keep
/// itself. It must depend on nothing but that, its turn and its site's
/// random streams, so that the same seed gives the same run. Turns are taken one at a time.
/// </remarks>
public interface IStageRunner
{
    /// <summary>Says what a request does next.</summary>
    /// <param name="turn">The request's turn; valid during the call.</param>
    StageStep Go(StageTurn turn);
}
