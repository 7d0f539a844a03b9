// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>How a virtual machine gives its virtual cores to jobs.</summary>
public enum JobScheduling
{
    /// <summary>All jobs run at once and share the virtual cores fairly by weight.</summary>
    TimeShared,

    /// <summary>First come, first served: a job holds whole virtual cores, and the head of the queue waits until enough of them are free.</summary>
    SpaceShared,
}
