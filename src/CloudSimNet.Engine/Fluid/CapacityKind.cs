// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Whom the capacity of a <see cref="FluidResource"/> bounds.</summary>
public enum CapacityKind
{
    /// <summary>All activities together, as a link or a disk does.</summary>
    Shared,

    /// <summary>Each activity by itself, however many there are, as a backbone that never fills does (SimGrid's FATPIPE).</summary>
    PerActivity,
}
