// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Events;

/// <summary>A handler that knows which memory it will need, so that the processor can fetch it while earlier events are handled.</summary>
/// <remarks>With a million handlers nearly every event waits for memory, a dozen times in a row; asking ahead for the next event's turns these waits
/// into one.</remarks>
internal interface IPrefetched
{
    /// <summary>Asks for the parts. The handler itself was asked for some events earlier.</summary>
    void Prefetch();
}
