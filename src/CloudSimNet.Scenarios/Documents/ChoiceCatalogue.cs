// SPDX-License-Identifier: MIT
using System.Reflection;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Whatever documents can choose by a name: policies, power models, distributions, topologies, devices and so on, each kind by its type.</summary>
/// <remarks>
/// An entry is a <see cref="Model{T}"/> with a <see cref="NamedAttribute"/>, a class that carries its name as <c>public static string Name</c>, or a
/// known value. Assemblies are searched for the first two, so that whoever adds one names it in one place. Not for two threads at once.
/// </remarks>
public sealed class ChoiceCatalogue
{
    private readonly List<ChoiceEntry> entries = [];
    private readonly HashSet<Assembly> assemblies = [];
    private readonly Dictionary<Type, ChoiceEntry[]> byKind = [];

    /// <summary>How many names there are.</summary>
    public int Count => entries.Count;

    /// <summary>Adds all models and named classes of an assembly, which may be public or not for this library's own, and are public for others'.</summary>
    /// <param name="assembly">Where they are.</param>
    /// <exception cref="ArgumentException">The assembly was added before, or a name is taken.</exception>
    public void AddFrom(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (!assemblies.Add(assembly))
            throw new ArgumentException($"The choices of {assembly.GetName().Name} were added before; add each assembly once.", nameof(assembly));
        var types = assembly == typeof(ChoiceCatalogue).Assembly ? assembly.GetTypes() : assembly.GetExportedTypes();
        foreach (var type in types.Where(static type => type is { IsClass: true, IsAbstract: false }).OrderBy(static type => type.FullName, StringComparer.Ordinal))
            Add(type);
    }

    /// <summary>Adds a known value.</summary>
    /// <typeparam name="T">The kind that it is chosen as.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">What it stands for.</param>
    /// <param name="what">What it is, in a sentence.</param>
    /// <param name="source">Where its figures come from.</param>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public void Add<T>(string name, T value, string what = "", string source = "")
        where T : class
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        Add(new ValueEntry(name, what, source, typeof(T), value), [typeof(T)]);
    }

    /// <summary>The names of a kind, in ordinal order.</summary>
    /// <param name="kind">The kind's type.</param>
    public IReadOnlyList<string> Names(Type kind) => Array.ConvertAll(Of(kind), static entry => entry.Name);

    /// <summary>The choices of a kind, in the ordinal order of their names.</summary>
    internal ChoiceEntry[] Of(Type kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        if (byKind.TryGetValue(kind, out var known))
            return known;
        var found = entries.Where(entry => entry.Serves(kind)).Select(entry => entry.For(kind)).OrderBy(static entry => entry.Name, StringComparer.Ordinal).ToArray();
        byKind.Add(kind, found);
        return found;
    }

    /// <summary>Whether there is anything to choose of a kind.</summary>
    internal bool IsKind(Type kind) => (kind.IsInterface || kind.IsClass) && kind != typeof(string) && !kind.IsArray && !IsModelItself(kind) && Of(kind).Length > 0;

    private static bool IsModelItself(Type type) => typeof(Model).IsAssignableFrom(type) && !type.IsAbstract;

    private void Add(Type type)
    {
        if (typeof(Model).IsAssignableFrom(type))
        {
            if (type.GetCustomAttribute<NamedAttribute>() is not { } named)
                return;
            var what = type.GetCustomAttribute<DocAttribute>()?.Sentence ?? "";
            Add(new ModelEntry(named.Name, what, named.Source, type), Roots(type));
            foreach (var (name, preset) in PresetsOf(type))
                Add(new ModelEntry(name, preset, named.Source, type), Roots(type));
        }
        else if (type.GetProperty("Name", BindingFlags.Public | BindingFlags.Static)?.GetValue(null) is string name && type.GetInterfaces().Any(IsOurs))
        {
            Add(new ClassEntry(name, type.GetCustomAttribute<DocAttribute>()?.Sentence ?? "", type), Roots(type));
        }
    }

    private void Add(ChoiceEntry entry, Type[] roots)
    {
        foreach (var other in entries)
        {
            if (other.Name == entry.Name && roots.Any(other.Serves))
                throw new ArgumentException($"The name '{entry.Name}' is taken twice among the choices of {roots.First(other.Serves).Name}; give each its own name, and add each assembly once.");
        }

        entries.Add(entry);
        byKind.Clear();
    }

    private static IReadOnlyList<(string Name, string What)> PresetsOf(Type type) => typeof(IPresets).IsAssignableFrom(type)
        ? (IReadOnlyList<(string, string)>)type.GetProperty(nameof(IPresets.Presets), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!
        : [];

    // The kinds that a type can be chosen as, as far as they can be told before anybody asks for one.
    private static Type[] Roots(Type type)
    {
        var roots = type.GetInterfaces().Where(IsOurs).ToList();
        for (var at = type.BaseType; at is not null && at != typeof(object) && at != typeof(Model); at = at.BaseType)
            roots.Add(at.IsGenericType && at.GetGenericTypeDefinition() == typeof(Model<>) ? at.GenericTypeArguments[0] : at);
        return [.. roots];
    }

    private static bool IsOurs(Type type) => type.Namespace is { } room && !room.StartsWith("System", StringComparison.Ordinal) && type != typeof(IPresets);
}
