// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Whether the virtual cores of one machine must run at the same time.</summary>
public enum CoScheduling
{
    /// <summary>Each virtual core runs whenever a core is free for it.</summary>
    None,

    /// <summary>They run together: n of them only while n cores are free.</summary>
    /// <remarks>
    /// What that loses is our own estimate: while a host is contended, the part min(1/2, (w - 1) / (2 x cores)) of its capacity, where w is how many
    /// runnable virtual cores a machine has in the mean: the
    /// cores left over beside gangs of w are between 0 and w - 1, each as often as the others. A gang of one loses nothing.
    /// </remarks>
    Strict,
}
