// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Enumeration;

/// <summary>Finds enumerations of collections whose order isn't part of their contract.</summary>
/// <remarks>Asked for an enumerator, or given as a sequence to something that will ask: LINQ, a list's constructor, a join.</remarks>
internal static class UnorderedEnumeration
{
    private static readonly string[] Unordered =
    [
        "System.Collections.Generic.Dictionary`2",
        "System.Collections.Generic.Dictionary`2.KeyCollection",
        "System.Collections.Generic.Dictionary`2.ValueCollection",
        "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.IDictionary`2",
        "System.Collections.Generic.IReadOnlyDictionary`2",
        "System.Collections.Generic.ISet`1",
        "System.Collections.Generic.IReadOnlySet`1",
        "System.Collections.Concurrent.ConcurrentDictionary`2",
        "System.Collections.Frozen.FrozenDictionary`2",
        "System.Collections.Frozen.FrozenSet`1",
        "System.Collections.Immutable.ImmutableDictionary`2",
        "System.Collections.Immutable.ImmutableHashSet`1",
    ];

    private static readonly string[] Sequences =
    [
        "System.Collections.IEnumerable",
        "System.Collections.Generic.IEnumerable`1",
        "System.Collections.Generic.ICollection`1",
        "System.Collections.Generic.IReadOnlyCollection`1",
    ];

    public static IEnumerable<string> In(TypeDefinition type) =>
        from call in Calls.Of(type)
        let collection = Enumerated(call)
        where collection is not null
        select $"{type.Plain()}.{call.Caller.Name} enumerates a {collection}; keep a list in id order beside it.";

    private static string? Enumerated(Call call)
    {
        if (call.Target.Name == "GetEnumerator")
            return Named(call.Target.DeclaringType) ?? Named(call.Receiver);
        // A set or a dictionary made from another forgets the order in any case.
        if (Named(call.Target.DeclaringType) is not null || call.Arguments.Count < call.Target.Parameters.Count)
            return null;
        return Enumerable.Range(0, call.Target.Parameters.Count)
            .Where(i => Sequences.Contains(call.Target.Parameters[i].ParameterType.Plain()))
            .Select(i => Named(call.ArgumentOf(i)))
            .FirstOrDefault(name => name is not null);
    }

    private static string? Named(TypeReference? type) => type?.Plain() is { } name && Unordered.Contains(name) ? name : null;
}
