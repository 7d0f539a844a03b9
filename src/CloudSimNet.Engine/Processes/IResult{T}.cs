// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Has a result once it is triggered.</summary>
internal interface IResult<T>
{
    /// <summary>The result.</summary>
    T Result { get; }
}
