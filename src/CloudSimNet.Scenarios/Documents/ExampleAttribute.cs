// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A value as one would write it in a file, for messages and the schema.</summary>
/// <param name="text">The value, as YAML.</param>
[AttributeUsage(AttributeTargets.Property, AllowMultiple = true)]
public sealed class ExampleAttribute(string text) : Attribute
{
    /// <summary>The value, as YAML.</summary>
    public string Text { get; } = text;
}
