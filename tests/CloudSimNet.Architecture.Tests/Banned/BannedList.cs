// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Banned;

/// <summary>What would make a run depend on more than its seed and its model: the lists that the analyzer reads, as IL names what they name.</summary>
/// <remarks>The analyzer's lists name one overload a line; in IL every method of the name is banned.</remarks>
internal static class BannedList
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src");

    /// <summary>For every project.</summary>
    public static BannedSymbol[] Everywhere { get; } = [.. Lines("BannedSymbols.txt").SelectMany(Parse).Distinct()];

    /// <summary>For every project but the command.</summary>
    public static BannedSymbol[] Terminal { get; } = [.. Lines("BannedSymbols.Terminal.txt").SelectMany(Parse).Distinct()];

    /// <summary>Both.</summary>
    public static BannedSymbol[] All { get; } = [.. Everywhere, .. Terminal];

    public static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Folder, file));

    /// <summary>Reads a line such as <c>M:System.Guid.NewGuid;isn't from the seed</c>.</summary>
    public static IEnumerable<BannedSymbol> Parse(string line)
    {
        var (name, reason) = (line[2..line.IndexOf(';', StringComparison.Ordinal)], line[(line.IndexOf(';', StringComparison.Ordinal) + 1)..]);
        if (line.StartsWith("T:", StringComparison.Ordinal))
            return [new(name, null, reason)];
        var path = name.Split('(')[0];
        var dot = path.LastIndexOf('.');
        var (type, member) = (path[..dot], path[(dot + 1)..].Split('`')[0]);
        return line[0] switch
        {
            'P' => [new(type, "get_" + member, reason), new(type, "set_" + member, reason)],
            'M' => [new(type, member, reason)],
            _ => throw new FormatException($"\"{line}\" bans neither a type (T:) nor a property (P:) nor a method (M:)."),
        };
    }
}
