// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A class that carries its name as <c>public static string Name</c>, such as a policy: the parameters of its only public constructor are the
/// arguments, under their own names.</summary>
internal sealed class ClassEntry(string name, string what, Type type) : ChoiceEntry(name, what, "")
{
    private readonly ConstructorInfo? constructor = type.GetConstructors() is [var only] ? only : null;

    private ParameterInfo[] Parameters => constructor?.GetParameters() ?? [];

    public override IReadOnlyList<Argument> Arguments(ShapeCatalogue shapes) =>
        [.. Parameters.Select(parameter => new Argument(parameter.Name!, IsRequired(parameter), WhatOf(parameter), pass => SchemaOf(parameter, pass)))];

    public override bool Serves(Type kind) => kind.IsAssignableFrom(type);

    public override object? Make(DocumentNode arguments, DocumentPosition name, Type kind, BindingPass pass)
    {
        if (constructor is null)
            return pass.Report(name, $"'{Name}' is {type.FullName}, which must have one public constructor to be chosen by name: its parameters are the arguments");
        var before = pass.ProblemCount;
        var values = Array.ConvertAll(Parameters, parameter => Read(parameter, arguments, pass));
        RefuseUnknown(arguments, pass);
        return pass.ProblemCount > before ? null : Try(() => Invoke(constructor, values), name, pass);
    }

    private static bool IsRequired(ParameterInfo parameter) => !parameter.HasDefaultValue && !IsList(parameter.ParameterType);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>);

    private static string WhatOf(ParameterInfo parameter) => parameter.GetCustomAttribute<DocAttribute>()?.Sentence ?? "";

    private static JsonObject SchemaOf(ParameterInfo parameter, SchemaPass pass)
    {
        var schema = new JsonObject();
        if (WhatOf(parameter) is { Length: > 0 } sentence)
            schema.Add("description", sentence);
        foreach (var (key, node) in pass.Shapes.OfArgument(parameter).Schema(pass))
            schema[key] = node?.DeepClone();
        return schema;
    }

    private object? Read(ParameterInfo parameter, DocumentNode arguments, BindingPass pass)
    {
        var key = parameter.Name!;
        if (arguments[key] is not { } node)
        {
            if (parameter.HasDefaultValue)
                return parameter.DefaultValue;
            if (IsList(parameter.ParameterType))
                return Array.CreateInstance(parameter.ParameterType.GenericTypeArguments[0], 0);
            return pass.Report(arguments, $"'{Name}' needs '{key}'; write for instance {{name: {Name}, {key}: …}}");
        }

        pass.Path.Push(key);
        var value = pass.Read(pass.Shapes.OfArgument(parameter), node);
        pass.Path.Pop();
        return value;
    }

    private static object? Invoke(ConstructorInfo constructor, object?[] values)
    {
        try
        {
            return constructor.Invoke(values);
        }
        catch (TargetInvocationException failure)
        {
            ExceptionDispatchInfo.Throw(failure.InnerException!);
            throw;
        }
    }

    private void RefuseUnknown(DocumentNode arguments, BindingPass pass)
    {
        string[] known = [.. Parameters.Select(static parameter => parameter.Name!)];
        foreach (var entry in arguments.Entries)
        {
            if (known.Contains(entry.Key))
                continue;
            pass.Path.Push(entry.Key);
            pass.ReportUnknownKey(entry.KeyNode, $"unknown argument '{DocumentNode.Shortened(entry.Key)}'{NearestName.Hint(entry.Key, known, "Arguments here")}");
            pass.Path.Pop();
        }
    }
}
