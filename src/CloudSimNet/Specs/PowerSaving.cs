// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a host draws while it has nothing to do.</summary>
public enum PowerSaving
{
    /// <summary>Its power follows the load; idle it draws its idle power.</summary>
    FollowLoad,

    /// <summary>As <see cref="FollowLoad"/>, but it is off (0 W, unless its <see cref="PowerStates"/> say otherwise) at once while it holds no
    /// virtual machine.</summary>
    OffWhenEmpty,

    /// <summary>As <see cref="FollowLoad"/>, but it is off (0 W, unless its <see cref="PowerStates"/> say otherwise) at once while it carries no
    /// demand.</summary>
    OffWhenIdle,

    /// <summary>It always draws its full power, whatever the load: the reference that savings are measured against.</summary>
    FullPower,
}
