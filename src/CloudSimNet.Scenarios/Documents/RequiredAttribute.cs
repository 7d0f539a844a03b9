// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Marks a key that every document must give.</summary>
/// <remarks>A property with C#'s <c>required</c> modifier is required without it.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RequiredAttribute : Attribute;
