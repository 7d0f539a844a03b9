// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Blocks that are equally popular.</summary>
/// <param name="Count">How many.</param>
/// <param name="Probability">That a request asks for a certain one of them.</param>
internal readonly record struct BlockGroup(long Count, double Probability);
