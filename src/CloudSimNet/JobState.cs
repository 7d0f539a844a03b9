// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>It was announced, and will arrive after its submission delay.</summary>
    Announced,

    /// <summary>It waits: for a virtual machine, for one to run, or for virtual cores of a space-shared one.</summary>
    Waiting,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>It was paused, and keeps what was done of it.</summary>
    Paused,

    /// <summary>All its work is done, or an endless job was completed.</summary>
    Completed,

    /// <summary>It was cancelled.</summary>
    Cancelled,

    /// <summary>Its lifetime ended before its work.</summary>
    Expired,

    /// <summary>Its virtual machine was refused, or ended before it.</summary>
    Failed,

    /// <summary>It asks for more virtual cores than its space-shared virtual machine has.</summary>
    NeverStartable,
}
