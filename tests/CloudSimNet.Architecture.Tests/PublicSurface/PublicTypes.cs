// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.PublicSurface;

/// <summary>Why each public type of an assembly is public: who of its users needs it.</summary>
internal static partial class PublicTypes
{
    /// <summary>Each public type by its full name, with the reason; null where there is none.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="users">Assemblies that are its users, by what they are called.</param>
    /// <param name="pages">What users read, by its path.</param>
    public static IReadOnlyDictionary<string, string?> Reasons(BuiltAssembly assembly, IReadOnlyDictionary<string, BuiltAssembly> users, IReadOnlyDictionary<string, string> pages)
    {
        var types = assembly.Module.Types.Where(type => type.IsPublic).OrderBy(type => type.Plain(), StringComparer.Ordinal).ToArray();
        var used = users.ToDictionary(user => user.Key, user => user.Value.Types().SelectMany(TypeUses.Of).Select(use => use.Target.Plain()).ToHashSet());
        var words = pages.ToDictionary(page => page.Key, page => Words(page.Value));
        var reasons = types.ToDictionary(type => type.Plain(), type => First(type, used, words));
        // What a member of a type with a reason takes or gives has this reason, and so on until nothing is added.
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var type in types.Where(type => reasons[type.Plain()] is not null))
            {
                foreach (var other in Signature(type).Select(target => target.Plain()).Distinct())
                {
                    if (!reasons.TryGetValue(other, out var reason) || reason is not null)
                        continue;
                    reasons[other] = $"in the signature of `{type.Name.Split('`')[0]}`";
                    isChanged = true;
                }
            }
        }

        return reasons;
    }

    private static string? First(TypeDefinition type, Dictionary<string, HashSet<string>> used, Dictionary<string, HashSet<string>> words)
    {
        var name = type.Name.Split('`')[0];
        if (type.Properties.Any(property => property is { Name: "Name", GetMethod: { IsStatic: true, IsPublic: true } }))
            return "chosen by its name in files";
        if (words.Where(page => page.Value.Contains(name)).Select(page => page.Key).Order(StringComparer.Ordinal).FirstOrDefault() is { } path)
            return $"written in {path}";
        if (name.EndsWith("Exception", StringComparison.Ordinal))
            return "thrown";
        if (type is { IsAbstract: true, IsSealed: true } && type.Methods.Any(method => method.IsPublic && method.CustomAttributes.Any(a => a.AttributeType.Name == "ExtensionAttribute")))
            return "extends types that have a reason";
        return used.Where(user => user.Value.Contains(type.Plain())).Select(user => $"used by {user.Key}").Order(StringComparer.Ordinal).FirstOrDefault();
    }

    private static IEnumerable<TypeReference> Signature(TypeDefinition type) =>
        type.Methods.Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly)
            .SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Prepend(method.ReturnType))
            .Concat(type.Fields.Where(field => field.IsPublic).Select(field => field.FieldType))
            .Concat(type.Interfaces.Select(one => one.InterfaceType))
            .Concat(type.BaseType is { } parent ? [parent] : [])
            .Concat(type.NestedTypes.Where(nested => nested.IsNestedPublic).SelectMany(Signature))
            .SelectMany(TypeParts.Of);

    private static HashSet<string> Words(string text) => [.. Word().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
