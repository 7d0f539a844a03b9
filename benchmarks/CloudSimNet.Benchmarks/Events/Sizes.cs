// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>The numbers on the command line of a measurement.</summary>
internal static class Sizes
{
    /// <summary>Reads them, or says how it should have been.</summary>
    public static bool TryRead(IReadOnlyList<string> args, IReadOnlyList<string> usual, string verb, out List<int> sizes)
    {
        sizes = [];
        foreach (var arg in args.Count > 0 ? args : usual)
        {
            if (!int.TryParse(arg, NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > 100_000_000)
            {
                Console.Error.WriteLine($"usage: {verb} [COUNT…], with counts from 1 to 100000000, such as: {verb} {string.Join(' ', usual)}; not '{arg}'");
                return false;
            }

            sizes.Add(size);
        }

        return true;
    }
}
