// SPDX-License-Identifier: MIT
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>Takes a type apart: <c>List&lt;Host[]&gt;</c> mentions <c>List</c> and <c>Host</c>.</summary>
internal static class TypeParts
{
    public static IEnumerable<TypeReference> Of(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [.. Of(generic.ElementType), .. generic.GenericArguments.SelectMany(Of)],
        FunctionPointerType pointer => [.. Of(pointer.ReturnType), .. pointer.Parameters.SelectMany(p => Of(p.ParameterType))],
        RequiredModifierType modified => [.. Of(modified.ModifierType), .. Of(modified.ElementType)],
        OptionalModifierType modified => [.. Of(modified.ModifierType), .. Of(modified.ElementType)],
        TypeSpecification other => Of(other.ElementType),
        _ => [type],
    };
}
