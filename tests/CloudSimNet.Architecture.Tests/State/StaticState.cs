// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.State;

/// <summary>Finds static fields that a run could change, and so see what another run in the process did.</summary>
internal static class StaticState
{
    private static readonly string[] Changeable =
        ["System.Collections.Generic.", "System.Collections.Concurrent.", "System.Collections.ObjectModel.", "System.Text.StringBuilder"];

    public static IEnumerable<string> In(TypeDefinition type) =>
        type.Fields.Where(field => field.IsStatic && !field.IsLiteral && !IsCompilersCache(type))
            .Select(field => (Field: field, Fault: FaultOf(field)))
            .Where(found => found.Fault is not null)
            .Select(found => $"{type.Plain()}.{found.Field.Name} is static and {found.Fault}.");

    private static string? FaultOf(FieldDefinition field)
    {
        if (!field.IsInitOnly)
            return "isn't readonly";
        var name = field.FieldType.Plain();
        return Changeable.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) && !IsReadOnlyContract(field.FieldType)
            ? $"holds a {name}, which can change; use a frozen or immutable collection"
            : null;
    }

    private static bool IsReadOnlyContract(TypeReference type) =>
        type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) || type.Name.StartsWith("ReadOnly", StringComparison.Ordinal)
        || type.Name is "IEnumerable`1" or "IComparer`1" or "IEqualityComparer`1" or "Comparer`1" or "EqualityComparer`1";

    // Lambdas and method groups are kept in nested types that only the compiler can name.
    private static bool IsCompilersCache(TypeDefinition type) => type.Name.StartsWith('<');
}
