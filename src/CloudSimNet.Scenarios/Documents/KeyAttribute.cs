// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The key of a property, or the word of an enum's member, in documents.</summary>
/// <param name="name">The key, in camelCase for properties and kebab-case for members.</param>
/// <remarks>Without it a property's key is its name in camelCase and a member's word is its name in kebab-case.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class KeyAttribute(string name) : Attribute
{
    /// <summary>The key.</summary>
    public string Name { get; } = name;
}
