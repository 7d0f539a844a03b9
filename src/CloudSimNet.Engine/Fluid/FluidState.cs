// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Where an activity is in its life.</summary>
public enum FluidState
{
    /// <summary>It has nothing to do: not started yet, completed or cancelled. It can be started (again).</summary>
    Idle,

    /// <summary>It waits for its latency to pass, and uses nothing.</summary>
    Latent,

    /// <summary>It is being served.</summary>
    Active,

    /// <summary>It is halted, and uses nothing; what it reserved stays reserved.</summary>
    Suspended,
}
