// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What users call the kind of choice that a property holds, where its type doesn't say it well.</summary>
/// <param name="catalogue">A word for the kind of choice, such as <c>processor</c>.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ChoicesAttribute(string catalogue) : Attribute
{
    /// <summary>The word.</summary>
    public string Catalogue { get; } = catalogue;
}
