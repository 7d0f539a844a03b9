// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>Fits distributions to observed values, such as the lifetimes in a trace, by maximum likelihood.</summary>
/// <remarks>The equations and their sources are in docs/models/distributions.md. Left out: censored values (machines that still run) and a shift of
/// the origin.</remarks>
public static class DistributionFit
{
    private const int LeastValues = 2;

    /// <summary>All families that can be fitted, in the order that decides between equal fits.</summary>
    public static IReadOnlyList<DistributionFamily> Families { get; } = Enum.GetValues<DistributionFamily>();

    /// <summary>Fits one family.</summary>
    /// <param name="family">The family.</param>
    /// <param name="values">At least two, finite, in any order, and possible for the family.</param>
    /// <exception cref="ArgumentException">There are too few values, or they can't come from the family.</exception>
    public static FittedDistribution Of(DistributionFamily family, IEnumerable<double> values)
    {
        var observed = new Observations(values, LeastValues);
        return MaximumLikelihood.WhyNot(family, observed) is { } reason ? throw new ArgumentException(reason, nameof(values)) : MaximumLikelihood.Fit(family, observed);
    }

    /// <summary>Fits each family that the values can come from, in the order given.</summary>
    /// <param name="values">At least two, finite, in any order.</param>
    /// <param name="families">The families to try; all <see cref="Families"/> when none is given.</param>
    /// <returns>At least one fit; a family that the values can't come from has none.</returns>
    /// <exception cref="ArgumentException">There are too few values, or they can't come from any of the families.</exception>
    public static IReadOnlyList<FittedDistribution> AllOf(IEnumerable<double> values, params IReadOnlyList<DistributionFamily> families)
    {
        ArgumentNullException.ThrowIfNull(families);
        var observed = new Observations(values, LeastValues);
        var tried = families.Count == 0 ? Families : families;
        var reasons = tried.Select(family => MaximumLikelihood.WhyNot(family, observed)).ToArray();
        if (Array.TrueForAll(reasons, static reason => reason is not null))
            throw new ArgumentException(string.Join(" ", reasons), nameof(values));
        return [.. tried.Where((_, i) => reasons[i] is null).Select(family => MaximumLikelihood.Fit(family, observed))];
    }

    /// <summary>The fit with the least <see cref="FittedDistribution.Aic"/>; of equal ones the first.</summary>
    /// <inheritdoc cref="AllOf"/>
    /// <returns>The best fit.</returns>
    public static FittedDistribution BestOf(IEnumerable<double> values, params IReadOnlyList<DistributionFamily> families) =>
        AllOf(values, families).MinBy(static fit => fit.Aic)!;
}
