// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Placement;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Services;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Policies by the names that scenario files use.</summary>
/// <remarks>
/// A policy's name is its <c>public static string Name</c>, and its arguments are the parameters of its only public constructor, under their own names. The catalogue is
/// built from the library's assembly; users add theirs with one call.
/// </remarks>
public sealed class PolicyCatalogue
{
    private readonly Dictionary<string, Type> placements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> brokers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> filters = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> weighers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Type> balancings = new(StringComparer.Ordinal);

    /// <summary>A catalogue of the library's own policies.</summary>
    public PolicyCatalogue() => AddFrom(typeof(FirstFit).Assembly);

    /// <summary>Adds all policies of an assembly.</summary>
    /// <param name="assembly">Where they are; public classes with a <c>public static string Name</c>.</param>
    /// <exception cref="ArgumentException">A name is taken.</exception>
    public void AddFrom(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        foreach (var type in assembly.GetExportedTypes())
        {
            if (type.IsClass && !type.IsAbstract)
                Add(type);
        }
    }

    /// <summary>The names that a scenario may use for a kind of policy: <c>placement</c>, <c>broker</c>, <c>filter</c>, <c>weigher</c> or <c>balancing</c>; null for other kinds.</summary>
    public IReadOnlyList<string>? Names(string kind) => kind switch
    {
        "placement" => Sorted(placements),
        "broker" => Sorted(brokers),
        "filter" => Sorted(filters),
        "weigher" => Sorted(weighers),
        "balancing" => Sorted(balancings),
        _ => null,
    };

    /// <summary>Whether a type is a kind of policy, so that one policy may take another as an argument.</summary>
    internal bool IsKind(Type type) => TableOf(type) is not null;

    internal Type? Find(Type kind, string name) => TableOf(kind)?.GetValueOrDefault(name);

    internal IReadOnlyList<string> NamesOf(Type kind) => TableOf(kind) is { } table ? Sorted(table) : [];

    private static string[] Sorted(Dictionary<string, Type> table)
    {
        var names = new string[table.Count];
        table.Keys.CopyTo(names, 0);
        Array.Sort(names, StringComparer.Ordinal);
        return names;
    }

    private Dictionary<string, Type>? TableOf(Type kind)
    {
        if (kind == typeof(IPlacementPolicy))
            return placements;
        if (kind == typeof(IBrokerPolicy))
            return brokers;
        if (kind == typeof(IHostFilter))
            return filters;
        if (kind == typeof(IBalancingPolicy))
            return balancings;
        return kind == typeof(IHostWeigher) ? weighers : null;
    }

    private void Add(Type type)
    {
        foreach (var kind in type.GetInterfaces())
        {
            if (TableOf(kind) is { } table && type.GetProperty("Name", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is string name)
            {
                if (!table.TryAdd(name, type))
                    throw new ArgumentException($"The name '{name}' of {type.FullName} is taken by {table[name].FullName}; give each policy its own name, and add each assembly once.");
            }
        }
    }
}
