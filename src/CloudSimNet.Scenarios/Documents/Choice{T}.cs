// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A choice by name with its arguments: <c>best-fit</c> or <c>{name: best-fit, threshold: 0.8}</c>.</summary>
public sealed class NamedChoice
{
    /// <summary>A choice without arguments that no document wrote, for the default of a property.</summary>
    public NamedChoice(string name)
        : this(name, DocumentNode.Mapping([], new(new("(default)"), 1, 1)), new(new("(default)"), 1, 1), "")
    {
    }

    internal NamedChoice(string name, DocumentNode arguments, DocumentPosition position, string path)
    {
        Name = name;
        Arguments = arguments;
        Position = position;
        Path = path;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>A mapping of everything but the name; empty when only the name was written.</summary>
    public DocumentNode Arguments { get; }

    /// <summary>Where the name is written.</summary>
    public DocumentPosition Position { get; }

    /// <summary>The path of the choice in its document, for problems and for binding the arguments.</summary>
    public string Path { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>A problem with the name.</summary>
    public DocumentProblem Problem(string message) => DocumentProblem.At(Position, Path, message);
}
