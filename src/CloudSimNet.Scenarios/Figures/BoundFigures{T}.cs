// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>Figures with what they are read from.</summary>
internal sealed class BoundFigures<T>(FigureGroup<T> group, T subject) : IFigures
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter json) => group.Write(json, subject);

    /// <inheritdoc/>
    public FigureReading? Find(string name) => group.Find(subject, name);
}
