// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>The order of what is done at the end of an instant, when none of its events is left: everything of a lower rank, however often it comes
/// up, is done before anything of a higher one.</summary>
/// <remarks>
/// After each thing that was done the lowest rank that waits is next, so one that brings about work of a lower rank, or a new event of this instant,
/// sends the instant back to it. Within a rank the order
/// is that of asking.
/// </remarks>
public enum Rank
{
    /// <summary>What crosses shared resources finds anew what it asks for, once however much has changed below it: streams on devices, flows whose
    /// links have failed.</summary>
    Rework = 0,

    /// <summary>Shared resources are divided among those who ask, once each: processors, links, disks.</summary>
    Settle = 1,

    /// <summary>Who depends on what it was granted reads it: requests that advance with their share of a device, listeners to rates.</summary>
    ReadGrants = 2,

    /// <summary>Decisions that need the settled state of everything: policies, controllers, whatever a model does once an instant.</summary>
    Decide = 3,

    /// <summary>Watchers are told, and failures that nobody has seen end the run. Nothing is half done.</summary>
    Report = 4,
}
