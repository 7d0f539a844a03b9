// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>Something that can be chosen by name.</summary>
/// <param name="Name">The name.</param>
/// <param name="What">What it is, in a sentence; empty when nobody has said it.</param>
/// <param name="Source">Where its figures or equations come from; empty when there is nothing to cite.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record ChoiceDescription(string Name, string What, string Source, IReadOnlyList<ArgumentDescription> Arguments);
