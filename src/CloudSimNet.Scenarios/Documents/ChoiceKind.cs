// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>A kind of choice, such as placement.</summary>
/// <param name="Word">What users call it.</param>
/// <param name="Choices">What can be chosen, in the ordinal order of the names.</param>
public sealed record ChoiceKind(string Word, IReadOnlyList<ChoiceDescription> Choices);
