// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.Rooms;

/// <summary>Which namespaces an assembly has, and which use which.</summary>
/// <param name="Namespaces">The namespaces of the assembly's own types.</param>
/// <param name="Inside">Uses between them.</param>
/// <param name="Outside">Uses of other assemblies, by the assembly's name.</param>
internal sealed record NamespaceGraph(
    IReadOnlyList<string> Namespaces, IReadOnlyList<NamespaceArrow> Inside, IReadOnlyList<(string Assembly, NamespaceArrow Arrow)> Outside)
{
    public static NamespaceGraph Of(BuiltAssembly assembly)
    {
        var types = assembly.Types().Where(type => !type.IsOfCompiler()).ToArray();
        var own = assembly.Module.Assembly.Name.Name;
        var arrows = types.SelectMany(TypeUses.Of)
            .Where(use => !use.Target.IsOfCompiler())
            .Select(use => (Assembly: use.Target.AssemblyName(), Arrow: Arrow(use, assembly.Project)))
            .DistinctBy(use => (use.Assembly, use.Arrow.From, use.Arrow.To))
            .ToArray();
        return new(
            [.. types.Select(type => type.Room(assembly.Project)).Distinct().Order(StringComparer.Ordinal)],
            [.. arrows.Where(a => a.Assembly == own && a.Arrow.From != a.Arrow.To).Select(a => a.Arrow)],
            [.. arrows.Where(a => a.Assembly != own)]);
    }

    private static NamespaceArrow Arrow(TypeUse use, string project) =>
        new(use.From.Room(project), use.Target.Room(project), use.From.Outermost().Name, use.Target.Outermost().Name);
}
