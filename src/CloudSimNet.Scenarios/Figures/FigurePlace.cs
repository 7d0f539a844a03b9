// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>Where a part of the list of figures stands.</summary>
/// <param name="Name">The beginning of its figures' names, such as <c>services.{service}</c>; empty at the top.</param>
/// <param name="Path">The beginning of their paths in files, such as <c>services.{service}.response_s</c>; null when no file has them.</param>
/// <param name="Variants">Which of a family have them, such as <c>raid</c> of devices; empty for all.</param>
public sealed record FigurePlace(string Name, string? Path, IReadOnlyList<string> Variants)
{
    /// <summary>The top.</summary>
    public static FigurePlace Top { get; } = new("", "", []);

    /// <summary>The place below it.</summary>
    /// <param name="name">The next part of the names; empty for none.</param>
    /// <param name="key">The next part of the paths; empty for none; null when no file has them.</param>
    public FigurePlace Below(string name, string? key) => this with { Name = Join(Name, name), Path = Path is null || key is null ? null : Join(Path, key) };

    private static string Join(string first, string next) => first.Length == 0 ? next : next.Length == 0 ? first : $"{first}.{next}";
}
