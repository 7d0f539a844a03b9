// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Knows what to call, for models with so many parts that an entry for each would be too much.</summary>
/// <param name="name">The part.</param>
/// <param name="verb">What happens to it.</param>
/// <param name="because">Why, for results; empty where nobody has said it.</param>
/// <returns>What to call, which tells why it couldn't be done, or null when it was; null for a part that isn't known here.</returns>
internal delegate Func<string?>? ComponentFinder(string name, ComponentVerb verb, string because);
