// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What a record or a property means, for the schema that editors show.</summary>
/// <param name="sentence">One sentence or two.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Class)]
public sealed class DocAttribute(string sentence) : Attribute
{
    /// <summary>The sentence.</summary>
    public string Sentence { get; } = sentence;

    /// <summary>A short title, where one helps.</summary>
    public string? Title { get; init; }
}
