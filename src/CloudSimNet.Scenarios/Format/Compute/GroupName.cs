// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Names of groups, by which others refer to their members.</summary>
internal static class GroupName
{
    /// <summary>Reports a name that can't be told from another reference.</summary>
    public static void Check(string? name, string path, Action<string, string> report)
    {
        if (name is { Length: > 0 } && name.All(char.IsAsciiDigit))
            report($"{path}.name", $"'{name}' is a number, by which groups without a name are called; choose a name with a letter in it");
    }
}
