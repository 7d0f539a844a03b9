// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>How two failures follow each other.</summary>
public enum Sequence
{
    /// <summary>In one instant.</summary>
    Together,

    /// <summary>The second while the first isn't repaired, but after what rebuilds by itself has done so.</summary>
    OneAfterTheOther,

    /// <summary>The second after the first was repaired and everything has caught up.</summary>
    RepairBetween,
}
