// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>Figures that a thing brings along, as one of a user's own kind does.</summary>
internal sealed class OwnFigures<T>(Func<T, IFigures?> of) : FigurePart<T>
{
    /// <inheritdoc/>
    public override IEnumerable<FigureEntry> Entries(FigurePlace place) => [];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter json, T subject) => of(subject)?.Write(json);

    /// <inheritdoc/>
    public override FigureReading? Find(T subject, ReadOnlySpan<char> name) => of(subject)?.Find(name.ToString());
}
