// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>What can happen to a part of a model.</summary>
public enum ComponentVerb
{
    /// <summary>It breaks.</summary>
    Fail,

    /// <summary>It is as before.</summary>
    Repair,

    /// <summary>The other side takes over.</summary>
    FailOver,

    /// <summary>What it holds is lost for good.</summary>
    Lose,

    /// <summary>It is switched off, whatever is on it.</summary>
    PowerOff,

    /// <summary>It is switched off, unless something is on it.</summary>
    PowerOffIfEmpty,

    /// <summary>It is switched on.</summary>
    PowerOn,

    /// <summary>It is halted.</summary>
    Pause,

    /// <summary>It goes on.</summary>
    Resume,

    /// <summary>It is ended in good order.</summary>
    Stop,

    /// <summary>It is ended, unfinished.</summary>
    Cancel,

    /// <summary>It is declared done as it is.</summary>
    Complete,
}
