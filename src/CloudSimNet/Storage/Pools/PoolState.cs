// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>How full a pool is at an instant that somebody should hear of.</summary>
/// <param name="At">When.</param>
/// <param name="Pool">The pool's name.</param>
/// <param name="Used">What is in use.</param>
/// <param name="Capacity">What there is.</param>
public sealed record PoolState(SimTime At, string Pool, Bytes Used, Bytes Capacity);
