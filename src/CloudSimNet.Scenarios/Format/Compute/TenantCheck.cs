// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using System.Globalization;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Checks a scenario's tenants, and who belongs to them.</summary>
internal sealed class TenantCheck
{
    private readonly NameList names = new();
    private readonly Action<string, string> report;

    /// <summary>The tenants.</summary>
    /// <param name="tenants">What the file says.</param>
    /// <param name="report">Takes the path and what is wrong.</param>
    public TenantCheck(IReadOnlyList<TenantDocument> tenants, Action<string, string> report)
    {
        this.report = report;
        for (var i = 0; i < tenants.Count; i++)
        {
            if (tenants[i] is not { Name.Length: > 0 } tenant)
                continue;
            if (!names.Add(tenant.Name))
                report(string.Create(CultureInfo.InvariantCulture, $"tenants[{i}].name"), $"there is a tenant '{tenant.Name}' already; give each its own name");
        }
    }

    /// <summary>What they are called.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>Reports a tenant that isn't there.</summary>
    /// <param name="name">The name; null for none.</param>
    /// <param name="path">The group that belongs to it.</param>
    public void Check(string? name, string path)
    {
        if (name is { Length: > 0 } && !names.Contains(name))
            report($"{path}.tenant", names.Count == 0 ? $"there is no tenant '{name}', because the scenario has none; add tenants: [{name}]" : $"there is no tenant '{name}'{NearestName.Hint(name, names, "There are")}");
    }

    /// <summary>The tenant of a model that was built; null for none.</summary>
    public static Tenant? Find(Simulation simulation, string? name) => name is null ? null : simulation.Tenants.Single(tenant => tenant.Name == name);
}
