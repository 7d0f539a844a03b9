// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Labels as files write them: <c>{tier: web, rack: r1}</c>.</summary>
internal static class LabelTable
{
    /// <summary>The labels, as one object for a whole group.</summary>
    public static Labels ToLabels(IReadOnlyDictionary<string, string> table) =>
        table.Count == 0 ? Labels.None : Labels.Of([.. table.Where(static pair => pair.Key.Length > 0).Select(static pair => (pair.Key, pair.Value))]);

    /// <summary>Reports what is wrong with them.</summary>
    public static void Check(IReadOnlyDictionary<string, string> table, string path, Action<string, string> report)
    {
        if (table.ContainsKey(""))
            report($"{path}.labels", "has a label without a name; write for instance labels: {tier: web}");
    }
}
