// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Compute;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Services;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>A scenario file.</summary>
[Doc("A scenario for cloudsimnet: what there is, what is asked of it, and how long to watch.")]
public sealed record ScenarioDocument
{
    /// <summary>The version of the format.</summary>
    [Key("version"), Doc("The version of this format: 2. Files of version 1 are read as well, with a word about each old spelling."), Required, Between(1, 2)]
    public int Version { get; init; } = 2;

    /// <summary>The scenario's name.</summary>
    [Key("name"), Doc("The scenario's name, as results carry it."), Required, NotEmpty, Example("planetlab-firstfit")]
    public string Name { get; init; } = "";

    /// <summary>What all random streams depend on.</summary>
    [Key("seed"), Doc("What all random numbers depend on: the same seed gives the same run.")]
    public ulong Seed { get; init; }

    /// <summary>How long to simulate.</summary>
    [Key("until"), Doc("How long to simulate; without it, until nothing is left to happen."), AtLeast("1 ns"), Example("24 h")]
    public SimDuration Until { get; init; } = SimDuration.Forever;

    /// <summary>The broker policy.</summary>
    [Key("broker"), Doc("In which order the datacenters are asked to take a virtual machine."), Example("id-order")]
    public Choice<IBrokerPolicy>? Broker { get; init; }

    /// <summary>The tenants.</summary>
    [Key("tenants"), Doc("Customers, to whom virtual machines and jobs belong."), Example("[shop]")]
    public IReadOnlyList<TenantDocument> Tenants { get; init; } = [];

    /// <summary>The datacenters.</summary>
    [Key("datacenters"), Doc("The datacenters, in the order of their ids.")]
    public IReadOnlyList<DatacenterDocument> Datacenters { get; init; } = [];

    /// <summary>Virtual machines.</summary>
    [Key("vms"), Doc("Virtual machines to request.")]
    public IReadOnlyList<VmGroupDocument> Vms { get; init; } = [];

    /// <summary>Jobs.</summary>
    [Key("jobs"), Doc("Jobs to submit.")]
    public IReadOnlyList<JobGroupDocument> Jobs { get; init; } = [];

    /// <summary>Workload from traces.</summary>
    [Key("workload"), Doc("Virtual machines whose demand follows traces.")]
    public IReadOnlyList<WorkloadDocument> Workload { get; init; } = [];

    /// <summary>The network.</summary>
    [Key("network"), Doc("Nodes and links, and what is sent over them.")]
    public NetworkDocument? Network { get; init; }

    /// <summary>Storage.</summary>
    [Key("storage"), Doc("Storage: devices, what is asked of them, and disks that move.")]
    public StorageDocument? Storage { get; init; }

    /// <summary>The services.</summary>
    [Key("services"), Doc("Services on virtual machines, which call each other.")]
    public IReadOnlyList<ServiceDocument> Services { get; init; } = [];

    /// <summary>Tenants' networks.</summary>
    [Key("virtualNetwork"), Doc("Tenants' networks over the network, by which services call each other.")]
    public VirtualNetworkDocument? VirtualNetwork { get; init; }

    /// <summary>Who makes requests of the services.</summary>
    [Key("load"), Doc("Who makes requests of the services.")]
    public IReadOnlyList<LoadDocument> Load { get; init; } = [];

    /// <summary>What fails together.</summary>
    [Key("failureDomains"), Doc("Parts of the model that fail together, such as all that hangs on the power of a rack.")]
    public IReadOnlyList<FailureDomainDocument> FailureDomains { get; init; } = [];

    /// <summary>What happens to parts of the model.</summary>
    [Key("events"), Doc("What happens to parts of the model, and when: hosts, virtual machines, jobs, the network, the storage, failure domains.")]
    public IReadOnlyList<EventDocument> Events { get; init; } = [];

    /// <summary>What must hold of the result.</summary>
    [Key("expect"), Doc("What must hold of the result: statements about its figures, with units; docs/results.md lists the figures."), Example("[hosts.used <= 420]")]
    public IReadOnlyList<string> Expect { get; init; } = [];

    /// <summary>What to write.</summary>
    [Key("outputs"), Doc("What to write beside the summary.")]
    public OutputsDocument Outputs { get; init; } = new();
}
