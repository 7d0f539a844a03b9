// SPDX-License-Identifier: MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>Every type that a type mentions, in its declaration and in the IL of its members.</summary>
/// <remarks>What the compiler folds away can't be seen: constants, enumeration values and <c>nameof</c>.</remarks>
internal static class TypeUses
{
    public static IEnumerable<TypeUse> Of(TypeDefinition type) =>
        Stated(type).SelectMany(TypeParts.Of).Select(target => new TypeUse(type, target, Implied: false))
            .Concat(Implied(type).SelectMany(TypeParts.Of).Select(target => new TypeUse(type, target, Implied: true)))
            .Distinct();

    private static IEnumerable<TypeReference?> Stated(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.GenericParameters.SelectMany(Constraints),
        .. Attributes(type),
        .. type.Fields.SelectMany(field => Attributes(field).Prepend(field.FieldType)),
        .. type.Properties.SelectMany(Attributes),
        .. type.Events.SelectMany(e => Attributes(e).Prepend(e.EventType)),
        .. type.Methods.SelectMany(OfMethod),
    ];

    private static IEnumerable<TypeReference?> OfMethod(MethodDefinition method) =>
    [
        method.ReturnType,
        .. Attributes(method),
        .. Attributes(method.MethodReturnType),
        .. method.Parameters.SelectMany(p => Attributes(p).Prepend(p.ParameterType)),
        .. method.GenericParameters.SelectMany(Constraints),
        .. method.Overrides.Select(o => o.DeclaringType),
        .. method.HasBody ? OfBody(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> OfBody(MethodBody body) =>
    [
        .. body.Variables.Select(v => v.VariableType),
        .. body.ExceptionHandlers.Select(h => h.CatchType),
        .. body.Instructions.SelectMany(i => OfOperand(i.Operand)),
    ];

    private static IEnumerable<TypeReference?> OfOperand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        CallSite site => [site.ReturnType, .. site.Parameters.Select(p => p.ParameterType)],
        _ => [],
    };

    private static IEnumerable<TypeReference?> Implied(TypeDefinition type) =>
        type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions).SelectMany(i => i.Operand switch
        {
            MethodReference method => [method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
            FieldReference field => [field.FieldType],
            _ => Array.Empty<TypeReference?>(),
        });

    private static IEnumerable<TypeReference?> Constraints(GenericParameter parameter) =>
        parameter.Constraints.Select(c => c.ConstraintType).Concat(Attributes(parameter));

    private static IEnumerable<TypeReference?> Attributes(ICustomAttributeProvider provider) =>
        provider.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Properties.Concat(attribute.Fields).Select(named => named.Argument))
            .SelectMany(Values)
            .Prepend(attribute.AttributeType));

    private static IEnumerable<TypeReference?> Values(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [argument.Type, type],
        CustomAttributeArgument inner => Values(inner),
        CustomAttributeArgument[] array => array.SelectMany(Values).Prepend(argument.Type),
        _ => [argument.Type],
    };
}
