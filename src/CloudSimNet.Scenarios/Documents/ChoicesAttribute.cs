// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Says which catalogue the name in a <see cref="NamedChoice"/> comes from.</summary>
/// <param name="catalogue">A word for the kind of choice, such as <c>placement</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChoicesAttribute(string catalogue) : Attribute
{
    /// <summary>The catalogue.</summary>
    public string Catalogue { get; } = catalogue;
}
