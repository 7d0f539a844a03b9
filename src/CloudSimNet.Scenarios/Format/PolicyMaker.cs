// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Runtime.ExceptionServices;
using CloudSimNet.Placement;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Makes policies from what a scenario file says of them.</summary>
internal sealed class PolicyMaker(PolicyCatalogue catalogue, DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    private const string Multiplier = "multiplier";

    /// <summary>Makes a policy; null when a problem was reported.</summary>
    public T? Make<T>(NamedChoice choice)
        where T : class => (T?)Make(typeof(T), choice.Name, choice.Arguments, choice.Path, choice.Position);

    private object? Make(Type kind, string name, DocumentNode arguments, string path, DocumentPosition position)
    {
        if (catalogue.Find(kind, name) is not { } type)
        {
            Report(position, path, $"there is no '{name}'{NearestName.Hint(name, catalogue.NamesOf(kind), "Known")}");
            return null;
        }

        if (type.GetConstructors() is not [var constructor])
        {
            Report(position, path, $"'{name}' is {type.Name}, which must have one public constructor to be named in a scenario");
            return null;
        }

        var parameters = constructor.GetParameters();
        var values = new object?[parameters.Length];
        var before = problems.Count;
        for (var i = 0; i < parameters.Length; i++)
            values[i] = Argument(parameters[i], name, arguments, path, position);
        RefuseUnknown(parameters, arguments, path);
        if (problems.Count > before)
            return null;
        try
        {
            return constructor.Invoke(values);
        }
        catch (TargetInvocationException failure) when (failure.InnerException is ArgumentException wrong)
        {
            Report(position, path, wrong.Message.Split(" (Parameter")[0]);
            return null;
        }
        catch (TargetInvocationException failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException!);
            throw;
        }
    }

    private object? Argument(ParameterInfo parameter, string name, DocumentNode arguments, string path, DocumentPosition position)
    {
        var key = parameter.Name!;
        var keyPath = $"{path}.{key}";
        if (arguments[key] is not { } node)
        {
            if (parameter.HasDefaultValue)
                return parameter.DefaultValue;
            if (ItemKind(parameter.ParameterType) is { } item)
                return Array.CreateInstance(item, 0);
            Report(position, path, $"'{name}' needs '{key}'; write for instance {{name: {name}, {key}: …}}");
            return null;
        }

        if (ItemKind(parameter.ParameterType) is { } itemKind)
            return List(itemKind, node, keyPath);
        if (catalogue.IsKind(parameter.ParameterType))
            return Item(parameter.ParameterType, node, keyPath);
        var bound = binder.Bind(parameter.ParameterType, document, node, keyPath);
        problems.AddRange(bound.Problems);
        return bound.Value;
    }

    private Array List(Type itemKind, DocumentNode node, string path)
    {
        if (node.Kind != DocumentKind.Sequence)
            Report(node.Position, path, $"is {node}; write a list, such as [free-cpu]");
        var made = Array.CreateInstance(itemKind, node.Items.Count);
        for (var i = 0; i < node.Items.Count; i++)
        {
            if (Item(itemKind, node.Items[i], $"{path}[{i}]") is { } item)
                made.SetValue(item, i);
        }

        return made;
    }

    private object? Item(Type itemKind, DocumentNode node, string path)
    {
        var isWeighted = itemKind == typeof(WeightedWeigher);
        var bound = binder.Bind(typeof(NamedChoice), document, node, path);
        problems.AddRange(bound.Problems);
        if (bound.Value is not NamedChoice choice)
            return null;
        if (!isWeighted)
            return Make(itemKind, choice.Name, choice.Arguments, path, choice.Position);

        var multiplier = 1.0;
        if (choice.Arguments[Multiplier] is { } factor)
        {
            var read = binder.Bind(typeof(double), document, factor, $"{path}.{Multiplier}");
            problems.AddRange(read.Problems);
            multiplier = read.Value is double value ? value : 1;
        }

        return Make(typeof(IHostWeigher), choice.Name, Without(Multiplier, choice.Arguments), path, choice.Position) is IHostWeigher weigher ? new WeightedWeigher(weigher, multiplier) : null;
    }

    // The multiplier belongs to the ranking, not to the weigher that it stands beside.
    private static DocumentNode Without(string key, DocumentNode arguments)
    {
        var entries = new List<DocumentEntry>(arguments.Entries);
        entries.RemoveAll(entry => entry.Key == key);
        return DocumentNode.Mapping([.. entries], arguments.Position);
    }

    private void RefuseUnknown(ParameterInfo[] parameters, DocumentNode arguments, string path)
    {
        var known = new List<string>();
        foreach (var parameter in parameters)
            known.Add(parameter.Name!);
        foreach (var entry in arguments.Entries)
        {
            if (!known.Contains(entry.Key))
                Report(entry.Value.Position, $"{path}.{entry.Key}", $"unknown argument '{entry.Key}'{NearestName.Hint(entry.Key, known, "Arguments here")}");
        }
    }

    private static Type? ItemKind(Type type)
    {
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(IReadOnlyList<>))
            return null;
        var item = type.GenericTypeArguments[0];
        return item == typeof(IHostFilter) || item == typeof(WeightedWeigher) ? item : null;
    }

    private void Report(DocumentPosition position, string path, string message) => problems.Add(DocumentProblem.At(position, path, message));
}
