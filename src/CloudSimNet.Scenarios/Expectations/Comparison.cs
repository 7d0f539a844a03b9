// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Expectations;

/// <summary>How a figure must stand to an amount.</summary>
public enum Comparison
{
    /// <summary>Equal, within a tolerance where one is stated.</summary>
    Equal,

    /// <summary>Not equal.</summary>
    NotEqual,

    /// <summary>Less.</summary>
    Less,

    /// <summary>Less or equal.</summary>
    AtMost,

    /// <summary>More.</summary>
    More,

    /// <summary>More or equal.</summary>
    AtLeast,
}
