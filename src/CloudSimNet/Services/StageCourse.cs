// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>How a stage of a service goes for any of its requests: what the request itself must remember stands in its visit.</summary>
internal abstract class StageCourse
{
    /// <summary>Begins the stage, or goes on with it after what was waited for has come.</summary>
    /// <returns>Whether it is over; otherwise the visit waits, or has ended.</returns>
    public abstract bool Go(Visit visit);
}
