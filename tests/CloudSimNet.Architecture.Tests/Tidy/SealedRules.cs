// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Tidy;

/// <summary>Public classes that someone could derive from by accident.</summary>
internal static class SealedRules
{
    public static IEnumerable<string> Check(TypeDefinition type)
    {
        if (type.IsClass && IsVisible(type) && !type.IsSealed && !type.IsAbstract)
            yield return $"{type.Plain()} is public and neither sealed, static nor abstract.";
    }

    private static bool IsVisible(TypeDefinition type) =>
        type.IsPublic || ((type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly) && IsVisible(type.DeclaringType));
}
