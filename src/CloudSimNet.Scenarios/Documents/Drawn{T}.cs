// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>An amount that is always the same, or a distribution that it is drawn by: <c>5 ms</c> or <c>{name: exponential, mean: 5 ms}</c>.</summary>
/// <typeparam name="T">A type with a unit.</typeparam>
/// <param name="Amount">The amount; nothing where it is drawn.</param>
/// <param name="Distribution">The distribution; null where it is always the same.</param>
public sealed record Drawn<T>(T? Amount, Choice<DistributionModel<T>>? Distribution)
    where T : struct;
