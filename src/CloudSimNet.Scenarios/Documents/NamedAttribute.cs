// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The name by which documents choose a <see cref="Model{T}"/>.</summary>
/// <param name="name">In kebab-case, such as <c>linear</c>; each kind of choice has each name once.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NamedAttribute(string name) : Attribute
{
    /// <summary>The name.</summary>
    public string Name { get; } = name;

    /// <summary>Where its figures or its equations come from; empty when there is nothing to cite.</summary>
    public string Source { get; init; } = "";
}
