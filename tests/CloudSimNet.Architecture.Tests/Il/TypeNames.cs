// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Markdown;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>Names of types as rules speak of them.</summary>
internal static class TypeNames
{
    /// <summary>The outermost type around a nested one.</summary>
    public static TypeReference Outermost(this TypeReference type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }

    /// <summary>The namespace of the outermost type, or its room where it stands in front; a type without one, such as <c>Program</c>, counts for the project's root.</summary>
    public static string Room(this TypeReference type, string project)
    {
        var outer = type.Outermost();
        if (outer.Namespace.Length == 0)
            return project;
        return outer.Namespace == FrontTypes.Namespace && FrontTypes.Rooms.TryGetValue(outer.Name, out var room) ? room : outer.Namespace;
    }

    /// <summary>Whether the compiler made the outermost type, such as <c>&lt;PrivateImplementationDetails&gt;</c>.</summary>
    public static bool IsOfCompiler(this TypeReference type)
    {
        var outer = type.Outermost();
        return outer.Name.StartsWith('<') || outer.FullName == "Microsoft.CodeAnalysis.EmbeddedAttribute"
            || (outer is TypeDefinition { HasCustomAttributes: true } made
                && made.CustomAttributes.Any(a => a.AttributeType.FullName == "Microsoft.CodeAnalysis.EmbeddedAttribute"));
    }

    /// <summary>The full name with <c>.</c> before nested names and generic arguments left out.</summary>
    public static string Plain(this TypeReference type) => type.GetElementType().FullName.Replace('/', '.');

    /// <summary>The simple name of the assembly that a reference leads to.</summary>
    public static string AssemblyName(this TypeReference type) => type.Scope switch
    {
        AssemblyNameReference assembly => assembly.Name,
        ModuleDefinition module => module.Assembly.Name.Name,
        _ => "",
    };
}
