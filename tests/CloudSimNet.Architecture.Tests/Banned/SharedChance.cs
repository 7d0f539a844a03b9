// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Banned;

/// <summary>Finds where a distribution of MathNet's would fall back on the generator that the whole process shares.</summary>
/// <remarks>That is: one made, estimated or drawn from without a random source, and any use of their own generators.</remarks>
internal static class SharedChance
{
    private const string Library = "MathNet.Numerics";

    public static IEnumerable<string> In(TypeDefinition type) =>
        (from call in Calls.Of(type)
         where IsDistribution(call.Target.DeclaringType) && IsSourced(call.Target) && !HasSource(call)
         select $"{type.Plain()}.{call.Caller.Name} calls {call.Target.DeclaringType.Name}.{call.Target.Name} without a random source; hand it a StreamRandom.")
        .Concat(
            from use in TypeUses.Of(type)
            where use.Target.Namespace == Library + ".Random"
            select $"{type.Plain()} uses {use.Target.Plain()}, which isn't from the seed; use a StreamRandom.")
        .Distinct();

    private static bool IsDistribution(TypeReference type) => type.Namespace == Library + ".Distributions";

    private static bool IsSourced(MethodReference method) =>
        method.Name == ".ctor" || (!method.HasThis && (method.Name.StartsWith("Sample", StringComparison.Ordinal) || method.Name.StartsWith("With", StringComparison.Ordinal) || method.Name == "Estimate"));

    // A null that is left to an optional parameter has no type on the stack.
    private static bool HasSource(Call call) =>
        call.Target.Parameters.Any(parameter => parameter.ParameterType.FullName == "System.Random" && call.ArgumentOf(parameter.Index) is not null);
}
