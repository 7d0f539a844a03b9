// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>Something that works on pieces of work without an event of its own for each, and so is asked at the end of a run.</summary>
internal interface IWorkUnderWay
{
    /// <summary>Adds the names of finite pieces of work that are being done, but can't be done before the last instant there is. Asked only when no
    /// event is pending.</summary>
    void AddBeyondTime(List<string> names);
}
