// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>The figures of one result, or of a part of it.</summary>
internal interface IFigures
{
    /// <summary>Writes what files have of them, into an object that has been begun.</summary>
    void Write(Utf8JsonWriter json);

    /// <summary>Reads a figure; null when none has this name.</summary>
    FigureReading? Find(string name);
}
