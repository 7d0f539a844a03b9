// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Names of groups, by which others refer to their members.</summary>
internal static class GroupName
{
    /// <summary>Reports a name that no reference could be told from.</summary>
    public static void Check(string? name, string path, Action<string, string> report)
    {
        if (name is { Length: > 0 } && name.All(char.IsAsciiDigit))
            report($"{path}.name", $"'{name}' is a number, by which groups without a name are called; choose a name with a letter in it");
        if (name is not null && name.IndexOfAny(['[', ']']) >= 0)
            report($"{path}.name", $"'{name}' has brackets, in which others write the numbers of members, as in app-vms[3]; leave them out");
    }
}
