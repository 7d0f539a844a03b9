// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.FloatingPoint;

/// <summary>Finds mathematical functions whose last bits differ between machines.</summary>
internal static class InexactMath
{
    private static readonly string[] Owners = ["System.Math", "System.MathF", "System.Double", "System.Single", "System.Half"];

    private static readonly HashSet<string> Inexact =
    [
        "Pow", "Exp", "ExpM1", "Exp2", "Exp2M1", "Exp10", "Exp10M1", "Log", "LogP1", "Log2", "Log2P1", "Log10", "Log10P1",
        "Sin", "SinPi", "Sinh", "Cos", "CosPi", "Cosh", "Tan", "TanPi", "Tanh", "SinCos", "SinCosPi", "Asin", "AsinPi", "Asinh",
        "Acos", "AcosPi", "Acosh", "Atan", "AtanPi", "Atanh", "Atan2", "Atan2Pi", "Cbrt", "Hypot", "RootN",
        "ReciprocalEstimate", "ReciprocalSqrtEstimate", "MultiplyAddEstimate",
    ];

    public static IEnumerable<string> In(TypeDefinition type) =>
        from call in Calls.Of(type)
        where Inexact.Contains(call.Target.Name) && Owners.Contains(call.Target.DeclaringType.Plain())
        select $"{type.Plain()}.{call.Caller.Name} calls {call.Target.DeclaringType.Name}.{call.Target.Name}; +, -, *, / and Sqrt alone give the same bits everywhere.";
}
