// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>An application that lives in a simulation: its services, and the workloads that make requests of them.</summary>
public sealed class Application
{
    private readonly Service[] services;
    private readonly Dictionary<string, Service> byName = [];
    private readonly List<Workload> workloads = [];
    private readonly Inventory inventory;

    internal Application(Simulation simulation, ApplicationSpec spec)
    {
        Simulation = simulation;
        Spec = spec;
        inventory = simulation.Inventory;
        MeasuredFrom = simulation.Now.AddSaturating(spec.WarmUp);
        services = new Service[spec.Services.Count];
        for (var i = 0; i < services.Length; i++)
        {
            services[i] = new Service(this, spec.Services[i]);
            byName.Add(services[i].Name, services[i]);
        }

        foreach (var service in services)
            service.Connect();
    }

    /// <summary>What it is.</summary>
    public ApplicationSpec Spec { get; }

    /// <summary>Its name.</summary>
    public string Name => Spec.Name;

    /// <summary>From when requests count in the statistics.</summary>
    public SimTime MeasuredFrom { get; }

    /// <summary>Its services, in the order of the spec.</summary>
    public IReadOnlyList<Service> Services => services;

    /// <summary>Its workloads, in the order in which they were added.</summary>
    public IReadOnlyList<Workload> Workloads => workloads;

    internal Simulation Simulation { get; }

    internal IServiceNetwork Network => Spec.Network;

    /// <summary>The service of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public Service this[string name] => name is not null && byName.TryGetValue(name, out var service) ? service
        : throw new ArgumentException($"Application '{Name}' has no service '{name}'; it has {string.Join(", ", services.Select(one => one.Name))}.", nameof(name));

    /// <summary>Adds requests that come whatever becomes of those before.</summary>
    /// <param name="spec">What comes.</param>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public OpenWorkload Add(OpenWorkloadSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Check(spec.Problems(this, $"workloads[{workloads.Count}]"));
        var workload = new OpenWorkload(this, spec);
        workloads.Add(workload);
        return workload;
    }

    /// <summary>Adds users each of whom makes a request, waits for the answer, and thinks before the next.</summary>
    /// <param name="spec">Who comes.</param>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public ClosedWorkload Add(ClosedWorkloadSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Check(spec.Problems(this, $"workloads[{workloads.Count}]"));
        var workload = new ClosedWorkload(this, spec);
        workloads.Add(workload);
        return workload;
    }

    internal int NextTaskId() => inventory.NextTaskId();

    internal int PlaceOf(string name) => Array.IndexOf(services, byName[name]);

    internal Service At(int place) => services[place];

    internal bool Has(string name) => byName.ContainsKey(name);

    internal bool HasWorkload(string name) => workloads.Exists(one => one.Name == name);

    private void Check(IReadOnlyList<ModelProblem> problems)
    {
        Simulation.ThrowIfObserving();
        ModelException.ThrowIfAny(problems);
    }
}
