// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Runtime.CompilerServices;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What the attributes of a property say.</summary>
internal sealed class MemberFacts
{
    public MemberFacts(string name, object[] attributes)
    {
        Name = name;
        var limits = new List<LimitAttribute>();
        var examples = new List<string>();
        foreach (var attribute in attributes)
        {
            switch (attribute)
            {
                case KeyAttribute key:
                    Key = key.Name;
                    break;
                case DocAttribute doc:
                    Doc = doc;
                    break;
                case RequiredAttribute or RequiredMemberAttribute:
                    IsRequired = true;
                    break;
                case NotEmptyAttribute:
                    IsNotEmpty = true;
                    break;
                case OneOrManyAttribute:
                    IsOneOrMany = true;
                    break;
                case ExampleAttribute example:
                    examples.Add(example.Text);
                    break;
                case ChoicesAttribute choices:
                    Catalogue = choices.Catalogue;
                    break;
                case LimitAttribute limit:
                    limits.Add(limit);
                    break;
            }
        }

        Limits = limits;
        Examples = examples;
    }

    private MemberFacts(MemberFacts list)
    {
        (Name, Limits, Examples, Catalogue) = (list.Name, list.Limits, [], list.Catalogue);
    }

    /// <summary>A value that no property holds, such as a policy's argument.</summary>
    public static MemberFacts None(Type type) => new(type.Name, []);

    /// <summary>The type and the property, for a programmer's mistakes.</summary>
    public string Name { get; }

    public string? Key { get; }

    public DocAttribute? Doc { get; }

    public bool IsRequired { get; }

    public bool IsNotEmpty { get; }

    public bool IsOneOrMany { get; }

    public string? Catalogue { get; }

    public IReadOnlyList<LimitAttribute> Limits { get; }

    public IReadOnlyList<string> Examples { get; }

    public string? Example => Examples.Count > 0 ? Examples[0] : null;

    /// <summary>What holds for each value of a list or table; an example or a word on emptiness is about the whole.</summary>
    public MemberFacts ForEach() => new(this);

    public static MemberFacts Of(PropertyInfo property) =>
        new($"{property.DeclaringType?.Name}.{property.Name}", property.GetCustomAttributes(inherit: true));
}
