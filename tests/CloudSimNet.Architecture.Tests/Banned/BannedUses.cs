// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Banned;

/// <summary>Finds uses of banned symbols in the IL of a type.</summary>
internal static class BannedUses
{
    public static IEnumerable<string> In(TypeDefinition type, IReadOnlyList<BannedSymbol> symbols) =>
        TypesIn(type, symbols).Concat(MembersIn(type, symbols))
            .Select(use => $"{use.Where} uses {use.Symbol}, which {use.Symbol.Reason}.")
            .Distinct();

    // A member of another type that has the banned one in its signature may be called: the caller need not name it.
    private static IEnumerable<(string Where, BannedSymbol Symbol)> TypesIn(TypeDefinition type, IReadOnlyList<BannedSymbol> symbols) =>
        from use in TypeUses.Of(type)
        where !use.Implied
        from symbol in symbols
        where symbol.Member is null && symbol.Type == use.Target.Plain()
        select (type.Plain(), symbol);

    private static IEnumerable<(string Where, BannedSymbol Symbol)> MembersIn(TypeDefinition type, IReadOnlyList<BannedSymbol> symbols) =>
        from call in Calls.Of(type)
        from symbol in symbols
        where symbol.Member == call.Target.Name && Owners(call).Contains(symbol.Type)
        select ($"{type.Plain()}.{call.Caller.Name}", symbol);

    // The compiler writes a call of an override as a call of the first declaration: text.GetHashCode() is Object's in IL.
    private static IEnumerable<string> Owners(Call call) =>
        call.Receiver is { } receiver ? [call.Target.DeclaringType.Plain(), receiver.Plain()] : [call.Target.DeclaringType.Plain()];
}
