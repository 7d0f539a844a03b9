// SPDX-License-Identifier: MIT
using System.Reflection;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The shapes of types, each record's worked out once.</summary>
/// <param name="choices">What can be chosen by name.</param>
internal sealed class ShapeCatalogue(ChoiceCatalogue choices)
{
    private readonly Dictionary<Type, RecordShape> records = [];

    /// <summary>What can be chosen by name.</summary>
    public ChoiceCatalogue Choices => choices;

    public ValueShape Of(Type type) => Of(type, MemberFacts.None(type));

    public ValueShape Of(Type type, MemberFacts facts)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return OfScalar(type, facts) ?? OfWhole(type, facts);
    }

    /// <summary>The shape of an argument of a named class.</summary>
    public ValueShape OfArgument(ParameterInfo parameter) => Of(parameter.ParameterType, new MemberFacts($"{parameter.Member.DeclaringType?.Name}.{parameter.Name}", parameter.GetCustomAttributes(inherit: true)));

    private static ValueShape? OfScalar(Type type, MemberFacts facts)
    {
        if (type == typeof(string))
            return new TextShape(facts);
        if (type == typeof(bool))
            return new BooleanShape();
        if (type == typeof(int))
            return new WholeShape(facts, int.MinValue, int.MaxValue, static value => (int)value);
        if (type == typeof(long))
            return new WholeShape(facts, long.MinValue, long.MaxValue, static value => (long)value);
        if (type == typeof(ulong))
            return new WholeShape(facts, ulong.MinValue, ulong.MaxValue, static value => (ulong)value);
        if (type == typeof(double))
            return new RealShape(facts);
        if (type.IsEnum)
            return new EnumShape(type);
        return UnitKind.Of(type) is { } unit ? new UnitShape(unit, facts) : null;
    }

    private ValueShape OfWhole(Type type, MemberFacts facts)
    {
        if (type == typeof(DocumentNode))
            return new RawShape();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Choice<>))
            return ChoiceShape.Of(type, facts);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Drawn<>))
            return new DrawnShape(type, Of(type.GenericTypeArguments[0], facts), ChoiceShape.Of(typeof(Choice<>).MakeGenericType(typeof(DistributionModel<>).MakeGenericType(type.GenericTypeArguments)), facts));
        if (BesideShape.Of(type, this, facts) is { } beside)
            return beside;
        if (choices.IsKind(type))
            return ChoiceShape.OfValue(type, facts);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return new ListShape(type.GenericTypeArguments[0], Of(type.GenericTypeArguments[0], facts.ForEach()), facts);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>) && type.GenericTypeArguments[0] == typeof(string))
            return new TableShape(type.GenericTypeArguments[1], Of(type.GenericTypeArguments[1], facts.ForEach()), facts);
        if (!type.IsClass || type.IsAbstract || type.GetConstructor(Type.EmptyTypes) is null)
            throw new InvalidOperationException($"{facts.Name}: a document can't hold a {type.Name}; use text, a number, a unit, an enum, a record without constructor parameters, or a list of these.");
        if (!this.records.TryGetValue(type, out var record))
            this.records.Add(type, record = new RecordShape(type, this));
        return record;
    }
}
