// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Rooms;

/// <summary>Compares an assembly's namespaces and their uses with its list of rooms.</summary>
internal static class RoomRules
{
    public static IEnumerable<string> Differences(NamespaceGraph graph, IReadOnlyList<string> rooms) =>
        graph.Namespaces.Except(rooms).Select(name => $"{name} exists and isn't in the list of rooms.")
            .Concat(rooms.Except(graph.Namespaces).Select(name => $"{name} is in the list of rooms and doesn't exist."))
            .Concat(rooms.GroupBy(name => name).Where(g => g.Count() > 1).Select(g => $"{g.Key} is in the list of rooms twice."));

    /// <summary>Uses of a namespace further down the list. One that isn't listed is the other rule's finding.</summary>
    public static IEnumerable<string> Downward(NamespaceGraph graph, IReadOnlyList<string> rooms)
    {
        var order = rooms.ToList();
        return graph.Inside
            .Where(arrow => order.Contains(arrow.From) && order.IndexOf(arrow.To) > order.IndexOf(arrow.From))
            .Select(arrow => $"{arrow}, which comes later in the list.");
    }

    /// <summary>Uses of an assembly of ours that the project may reference neither itself nor through another.</summary>
    public static IEnumerable<string> Foreign(NamespaceGraph graph, IReadOnlySet<string> ours, IReadOnlySet<string> allowed) =>
        graph.Outside
            .Where(use => ours.Contains(use.Assembly) && !allowed.Contains(use.Assembly))
            .Select(use => $"{use.Arrow} of {use.Assembly}, which it may not reference.");

    /// <summary>Uses of an assembly beyond one of its namespaces.</summary>
    public static IEnumerable<string> Beyond(NamespaceGraph graph, string assembly, string onlyNamespace) =>
        graph.Outside
            .Where(use => use.Assembly == assembly && use.Arrow.To != onlyNamespace)
            .Select(use => $"{use.Arrow}, but only {onlyNamespace} of {assembly} may be used.");
}
