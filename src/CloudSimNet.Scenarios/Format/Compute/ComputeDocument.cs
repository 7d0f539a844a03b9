// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>What a scenario file says of hosts, virtual machines and jobs: these of its keys.</summary>
/// <param name="Broker">The broker policy; null for the library's.</param>
/// <param name="Tenants">The tenants.</param>
/// <param name="Datacenters">The datacenters.</param>
/// <param name="Vms">Virtual machines to request.</param>
/// <param name="Workload">Virtual machines whose demand follows traces.</param>
/// <param name="Jobs">Jobs to submit.</param>
/// <param name="Until">How long is simulated.</param>
internal sealed record ComputeDocument(
    IBrokerPolicy? Broker,
    IReadOnlyList<TenantDocument> Tenants,
    IReadOnlyList<DatacenterDocument> Datacenters,
    IReadOnlyList<VmGroupDocument> Vms,
    IReadOnlyList<WorkloadDocument> Workload,
    IReadOnlyList<JobGroupDocument> Jobs,
    SimDuration Until)
{
    /// <summary>How many hosts there are.</summary>
    public long HostCount => Datacenters.Sum(static datacenter => datacenter?.Hosts.Sum(static group => (long?)group?.Count) ?? 0);
}
