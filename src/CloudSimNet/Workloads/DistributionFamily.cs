// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>The families that can be fitted to observed values; each is the method of that name in <see cref="Distributions"/>.</summary>
public enum DistributionFamily
{
    /// <summary>One parameter; values of at least 0, not all 0.</summary>
    Exponential,

    /// <summary>Two parameters; any values.</summary>
    Normal,

    /// <summary>Two parameters; values above 0.</summary>
    LogNormal,

    /// <summary>Two parameters; values above 0.</summary>
    Weibull,

    /// <summary>Two parameters; values above 0.</summary>
    Gamma,

    /// <summary>Two parameters; values above 0.</summary>
    Pareto,
}
