// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>SimGrid's power of a host: idle at no load, and a line from epsilon to all cores above it.</summary>
/// <param name="idle">Watts at no load.</param>
/// <param name="epsilon">Watts at the least load there is.</param>
/// <param name="allCores">Watts at full load.</param>
internal sealed class EpsilonPower(double idle, double epsilon, double allCores) : IPowerModel
{
    public Power At(double utilisation) => Power.FromWatts(utilisation == 0 ? idle : epsilon + (utilisation * (allCores - epsilon)));
}
