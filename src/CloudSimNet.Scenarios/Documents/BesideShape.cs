// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A choice with something beside it, as a weigher with its multiplier: a class whose constructor takes what is chosen, and then what has a
/// default. Its keys stand among the arguments of the choice.</summary>
internal sealed class BesideShape : ValueShape
{
    private readonly ConstructorInfo constructor;
    private readonly ParameterInfo[] others;
    private readonly ShapeCatalogue shapes;
    private readonly ChoiceShape choice;

    private BesideShape(ConstructorInfo constructor, ShapeCatalogue shapes, MemberFacts facts)
    {
        (this.constructor, this.shapes) = (constructor, shapes);
        var parameters = constructor.GetParameters();
        others = parameters[1..];
        choice = ChoiceShape.OfValue(parameters[0].ParameterType, facts, [.. others.Select(other => new Argument(KeyOf(other), false, "", pass => pass.Shapes.OfArgument(other).Schema(pass)))]);
    }

    public override string Remedy => choice.Remedy;

    /// <summary>The shape of such a type; null for others.</summary>
    public static BesideShape? Of(Type type, ShapeCatalogue shapes, MemberFacts facts) =>
        type is { IsClass: true, IsAbstract: false } && type != typeof(string) && type.GetConstructors() is [var only] && only.GetParameters() is { Length: > 1 } parameters
        && shapes.Choices.IsKind(parameters[0].ParameterType) && parameters.Skip(1).All(static parameter => parameter.HasDefaultValue)
            ? new BesideShape(only, shapes, facts)
            : null;

    public override object? Read(DocumentNode node, BindingPass pass)
    {
        var values = new object?[others.Length + 1];
        values[0] = choice.Read(node, pass);
        for (var i = 0; i < others.Length; i++)
        {
            values[i + 1] = others[i].DefaultValue;
            if (node[KeyOf(others[i])] is not { } stated)
                continue;
            pass.Path.Push(KeyOf(others[i]));
            values[i + 1] = pass.Read(shapes.OfArgument(others[i]), stated);
            pass.Path.Pop();
        }

        return values.Contains(null) ? null : constructor.Invoke(values);
    }

    public override JsonObject Schema(SchemaPass pass) => choice.Schema(pass);

    private static string KeyOf(ParameterInfo parameter) => char.ToLowerInvariant(parameter.Name![0]) + parameter.Name[1..];
}
