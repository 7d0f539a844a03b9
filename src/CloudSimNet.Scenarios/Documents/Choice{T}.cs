// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Something that a document chose by its name, with arguments or without: <c>best-fit</c> or <c>{name: linear, idle: 70 W, full: 200
/// W}</c>.</summary>
/// <typeparam name="T">The kind of thing: an interface or class of the library, or a kind of <see cref="Model"/>.</typeparam>
public sealed class Choice<T>
    where T : class
{
    /// <summary>A choice that no document wrote, for the default of a property.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">What it stands for.</param>
    public Choice(string name, T value)
        : this(name, value, new(new("(default)"), 1, 1), "")
    {
    }

    internal Choice(string name, T value, DocumentPosition position, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        (Name, Value, Position, Path) = (name, value, position, path);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it stands for, made from the arguments.</summary>
    public T Value { get; }

    /// <summary>Where the name is written.</summary>
    public DocumentPosition Position { get; }

    /// <summary>The path of the choice in its document, for problems.</summary>
    public string Path { get; }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>The path of an argument; of the choice itself for an empty one.</summary>
    /// <param name="key">The argument.</param>
    public string PathOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 0 ? Path : $"{Path}.{key}";
    }
}
