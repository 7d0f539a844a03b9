// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>A host's power as a function of its CPU utilisation. A pure function.</summary>
public interface IPowerModel
{
    /// <summary>The power at a constant utilisation.</summary>
    /// <param name="utilisation">Used capacity over capacity, in [0, 1].</param>
    Power At(double utilisation);

    /// <summary>The mean power while the utilisation moves linearly from one value to another.</summary>
    /// <param name="from">Utilisation at the beginning, in [0, 1].</param>
    /// <param name="to">Utilisation at the end, in [0, 1].</param>
    /// <remarks>Unless a model knows better: Simpson's rule, exact for polynomials of up to the third degree.</remarks>
    Power MeanBetween(double from, double to) =>
        Power.FromWatts((At(from).Watts + (4 * At((from + to) / 2).Watts) + At(to).Watts) / 6);
}
