// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>How a figure comes about, and so what can be done with several of it.</summary>
public enum FigureKind
{
    /// <summary>What is so, such as a name or a state.</summary>
    Label,

    /// <summary>A sum over the whole run.</summary>
    Total,

    /// <summary>What there is at one instant, the end unless stated.</summary>
    Level,

    /// <summary>A mean.</summary>
    Mean,

    /// <summary>The least value that a stated part of all doesn't exceed.</summary>
    Quantile,

    /// <summary>The greatest of all.</summary>
    Maximum,

    /// <summary>When something happened.</summary>
    Instant,
}
