// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>A table of a result, as its definition.</summary>
public interface IFigureTable
{
    /// <summary>The file's name.</summary>
    string File { get; }

    /// <summary>What a line is about, in a sentence.</summary>
    string Meaning { get; }

    /// <summary>Its columns.</summary>
    IEnumerable<Figure> Columns { get; }
}
