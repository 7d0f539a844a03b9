// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>The order of events that have the same time and the same phase.</summary>
public enum Ties
{
    /// <summary>The order in which they were planned.</summary>
    AsPlanned,

    /// <summary>
    /// An order that depends on the seed alone, except that events planned by the same event keep theirs; those planned before the first event don't.
    /// Runs are as reproducible as others, but a model whose result differs from the
    /// one with <see cref="AsPlanned"/> depends on the order of things that don't depend on each other.
    /// </summary>
    Shuffled,
}
