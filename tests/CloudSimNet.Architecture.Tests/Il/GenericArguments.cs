// SPDX-License-Identifier: MIT
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>Puts a call's generic arguments in place of the parameters in its signature.</summary>
internal static class GenericArguments
{
    public static TypeReference Resolve(TypeReference type, MemberReference member) => type switch
    {
        GenericParameter { Type: GenericParameterType.Method } parameter when member is GenericInstanceMethod method =>
            method.GenericArguments[parameter.Position],
        GenericParameter { Type: GenericParameterType.Type } parameter when member.DeclaringType is GenericInstanceType owner =>
            owner.GenericArguments[parameter.Position],
        ByReferenceType byReference => Resolve(byReference.ElementType, member),
        _ => type,
    };
}
