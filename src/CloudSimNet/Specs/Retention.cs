// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>For how long virtual machines and jobs are kept that are over.</summary>
public enum Retention
{
    /// <summary>For as long as the simulation. The default.</summary>
    Everything,

    /// <summary>
    /// Until they have been reported: those that ended are forgotten once a later one ends, after all who watch have been told. What they did stays
    /// in all totals. Whoever asks a forgotten one anything but its id gets an
    /// <see cref="InvalidOperationException"/> that names it.
    /// </summary>
    UntilReported,
}
