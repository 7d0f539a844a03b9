// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Entities with successive ids.</summary>
internal static class Members
{
    /// <summary>Those of a range.</summary>
    public static IEnumerable<T> Of<T>(IReadOnlyList<T> all, int first, int count)
    {
        for (var i = first; i < first + count; i++)
            yield return all[i];
    }
}
