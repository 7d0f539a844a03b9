// SPDX-License-Identifier: MIT
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>One call in the IL of a method.</summary>
/// <param name="Caller">The method that calls.</param>
/// <param name="Target">The method called, also by <c>newobj</c> or as a delegate's target.</param>
/// <param name="Arguments">The static types of what it is given, the receiver first; null where they can't be told.</param>
internal sealed record Call(MethodDefinition Caller, MethodReference Target, IReadOnlyList<TypeReference?> Arguments)
{
    /// <summary>The receiver's static type; null for static calls, constructors and where it can't be told.</summary>
    public TypeReference? Receiver => Target.HasThis && Arguments.Count > Target.Parameters.Count ? Arguments[0] : null;

    /// <summary>The static type of what a parameter is given.</summary>
    public TypeReference? ArgumentOf(int parameter) =>
        Arguments.Count == 0 ? null : Arguments[Arguments.Count - Target.Parameters.Count + parameter];
}
