// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace CloudSimNet.Engine.Events;

/// <summary>Hints to the processor. They change no result, and do nothing where the processor has no such instruction.</summary>
internal static class Prefetcher
{
    /// <summary>Asks for the first four cache lines of an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Prefetch(object? target)
    {
        if (!Sse.IsSupported)
            return;
        // The address may be stale by the time it is used, when the collector has moved the object: a hint may point anywhere.
        var address = *(byte**)Unsafe.AsPointer(ref target);
        Sse.Prefetch0(address);
        Sse.Prefetch0(address + 64);
        Sse.Prefetch0(address + 128);
        Sse.Prefetch0(address + 192);
    }
}
