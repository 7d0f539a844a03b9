// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>What a group of figures is made of, while it is being made.</summary>
/// <typeparam name="T">What the figures are of.</typeparam>
public sealed class FigureParts<T>
{
    private readonly List<FigurePart<T>> parts = [];

    /// <summary>Adds a figure.</summary>
    /// <param name="name">The last part of its name.</param>
    /// <param name="unit">What files give it in; its key is the name and this.</param>
    /// <param name="kind">How it comes about.</param>
    /// <param name="meaning">What it means, in a sentence.</param>
    /// <param name="read">Its value.</param>
    public void Add(string name, FigureUnit unit, FigureKind kind, string meaning, Func<T, FigureValue> read)
    {
        ArgumentNullException.ThrowIfNull(unit);
        Add(name, unit.Suffix.Length == 0 ? name : $"{name}_{unit.Suffix}", unit, kind, meaning, read);
    }

    /// <summary>Adds a figure.</summary>
    /// <param name="name">The last part of its name.</param>
    /// <param name="key">What files call it; null when no file has it.</param>
    /// <param name="unit">What files give it in.</param>
    /// <param name="kind">How it comes about.</param>
    /// <param name="meaning">What it means, in a sentence.</param>
    /// <param name="read">Its value.</param>
    public void Add(string name, string? key, FigureUnit unit, FigureKind kind, string meaning, Func<T, FigureValue> read) =>
        parts.Add(new OneFigure<T>(new Figure(name, key, unit, kind, meaning), read));

    /// <summary>Adds the figures of something that belongs to the thing, at this very place.</summary>
    public void Include<U>(FigureGroup<U> group, Func<T, U> of) => Nest("", "", group, of);

    /// <summary>Adds the figures of something that belongs to the thing.</summary>
    /// <param name="name">What stands before their names; empty for nothing.</param>
    /// <param name="key">The object in files that they stand in; empty for none of their own; null when no file has them.</param>
    /// <param name="group">The figures.</param>
    /// <param name="of">What they are of.</param>
    /// <param name="isShown">Whether files have them; always unless stated.</param>
    public void Nest<U>(string name, string? key, FigureGroup<U> group, Func<T, U> of, Func<T, bool>? isShown = null) =>
        parts.Add(new NestedFigures<T, U>(name, key, group, of, isShown));

    /// <summary>Adds the figures of one kind of the things alone.</summary>
    /// <param name="variants">What the kind is called.</param>
    /// <param name="group">The figures.</param>
    /// <param name="of">What they are of; null for a thing of another kind.</param>
    public void AddVariant<U>(IReadOnlyList<string> variants, FigureGroup<U> group, Func<T, U?> of)
        where U : class => parts.Add(new VariantFigures<T, U>(variants, group, of));

    /// <summary>Adds a family: the same figures of several named things, in an object by name.</summary>
    /// <param name="family">What they are, such as <c>service</c>.</param>
    /// <param name="name">What stands before their names.</param>
    /// <param name="key">The object in files; empty for none of its own; null when no file has them.</param>
    /// <param name="group">The figures of one.</param>
    /// <param name="all">All of them.</param>
    /// <param name="nameOf">The name of one.</param>
    /// <param name="isShown">Whether files have them; always unless stated.</param>
    public void Each<U>(string family, string name, string? key, FigureGroup<U> group, Func<T, IEnumerable<U>> all, Func<U, string> nameOf, Func<T, bool>? isShown = null) =>
        parts.Add(new FigureFamily<T, U>(family, name, key, group, all, nameOf) { IsShown = isShown });

    /// <summary>Adds a family that files have as a list, each line with the name in it.</summary>
    /// <param name="family">What they are, such as <c>device</c>.</param>
    /// <param name="name">What stands before their names, and the list in files.</param>
    /// <param name="group">The figures of one.</param>
    /// <param name="all">All of them.</param>
    /// <param name="nameOf">The name of one.</param>
    /// <param name="isShown">Whether files have it; always unless stated.</param>
    public void List<U>(string family, string name, FigureGroup<U> group, Func<T, IEnumerable<U>> all, Func<U, string> nameOf, Func<T, bool>? isShown = null) =>
        parts.Add(new FigureFamily<T, U>(family, name, name, group, all, nameOf) { IsList = true, IsShown = isShown });

    /// <summary>Adds a list whose lines have no names, so that what is in them can't be asked for.</summary>
    /// <param name="key">The list in files.</param>
    /// <param name="group">The figures of a line.</param>
    /// <param name="all">The lines.</param>
    /// <param name="isShown">Whether files have it; always unless stated.</param>
    public void Lines<U>(string key, FigureGroup<U> group, Func<T, IEnumerable<U>> all, Func<T, bool>? isShown = null) =>
        parts.Add(new FigureFamily<T, U>(null, key, key, group, all, static _ => "") { IsList = true, IsShown = isShown });

    /// <summary>Adds figures that each thing brings along, which no list has before there are things.</summary>
    internal void AddOwn(Func<T, IFigures?> of) => parts.Add(new OwnFigures<T>(of));

    /// <summary>What was added.</summary>
    internal FigurePart<T>[] ToArray() => [.. parts];
}
