// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A distribution that an amount with a unit can be drawn by, in place of an amount that is always the same: a record as <see cref="Model{T}"/> says,
/// whose arguments have the amount's own unit.</summary>
/// <typeparam name="T">The type of the amount, such as <c>SimDuration</c>.</typeparam>
public abstract record DistributionModel<T> : Model
    where T : struct
{
    /// <summary>Makes the distribution.</summary>
    /// <param name="size">An amount as the number that is drawn; infinite for one without an end.</param>
    /// <exception cref="ArgumentException">The library refuses the arguments.</exception>
    public abstract IDistribution Make(Func<T, double> size);
}
