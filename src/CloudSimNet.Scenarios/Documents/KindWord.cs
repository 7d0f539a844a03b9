// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>What users call a kind of choice, where no property says it: <c>host filter</c> for IHostFilter, <c>placement</c> for IPlacementPolicy.</summary>
internal static class KindWord
{
    private static readonly string[] Endings = ["Policy", "Model", "Spec"];

    public static string Of(Type kind)
    {
        var name = kind.Name.Split('`')[0];
        if (kind.IsInterface && name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]))
            name = name[1..];
        foreach (var ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
                name = name[..^ending.Length];
        }

        return KebabCase.Of(name).Replace('-', ' ');
    }
}
