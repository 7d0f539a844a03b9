// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Plots;

/// <summary>Curves over a common pair of axes.</summary>
public sealed record Plot
{
    /// <summary>What stands above it.</summary>
    public required string Title { get; init; }

    /// <summary>What the horizontal axis shows, with its unit.</summary>
    public required string Horizontal { get; init; }

    /// <summary>What the vertical axis shows, with its unit. The axis begins at 0, or at the least value or mark when that is negative.</summary>
    public required string Vertical { get; init; }

    /// <summary>The curves; one at least has a point.</summary>
    public required IReadOnlyList<PlotSeries> Series { get; init; }

    /// <summary>Values that the vertical axis marks by a dashed line across, such as a limit.</summary>
    public IReadOnlyList<PlotMark> Marks { get; init; } = [];
}
