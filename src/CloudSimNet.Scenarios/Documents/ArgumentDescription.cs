// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>An argument of something that can be chosen by name.</summary>
/// <param name="Key">Its key.</param>
/// <param name="IsRequired">Whether it must be stated.</param>
/// <param name="Type">What kind of value it has, in words.</param>
/// <param name="Default">Its value where it isn't stated; empty for none.</param>
/// <param name="Range">Its range, in words; empty for none.</param>
/// <param name="Example">A value that it may have; empty for none.</param>
/// <param name="What">What it means, in a sentence; empty when nobody has said it.</param>
public sealed record ArgumentDescription(string Key, bool IsRequired, string Type, string Default, string Range, string Example, string What);
