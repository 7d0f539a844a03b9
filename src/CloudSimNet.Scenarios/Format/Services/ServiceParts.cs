// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Compute;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>The services of a scenario, ready to be built.</summary>
/// <param name="Specs">What they are.</param>
/// <param name="Vms">For each of them its virtual machines.</param>
internal sealed record ServiceParts(IReadOnlyList<ServiceSpec> Specs, IReadOnlyList<VmReferences> Vms)
{
    /// <summary>Their names, in this order.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
