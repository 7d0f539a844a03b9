// SPDX-License-Identifier: MIT
using System.Text;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Names of C# as files write them: <c>OffWhenIdle</c> is <c>off-when-idle</c>.</summary>
internal static class KebabCase
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            // A word begins at a capital after a small letter or digit, and at the last capital of a run: TcpIO2 and IOLimit both read well.
            var begins = i > 0 && char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (begins)
                text.Append('-');
            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
