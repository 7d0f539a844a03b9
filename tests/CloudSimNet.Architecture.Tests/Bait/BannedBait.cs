// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;

namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>One use of each kind that the check for banned symbols must find.</summary>
internal sealed class BannedBait
{
    private readonly List<string> names = ["a"];

    public Stopwatch? Watch { get; init; }

    public static DateTime Now() => DateTime.Now;

    public static Func<DateTime> NowAsDelegate() => static () => DateTime.UtcNow;

    public static Guid Identity() => Guid.NewGuid();

    public static Task Background() => Task.Run(() => { });

    public static int HashOfText(string text) => text.GetHashCode();

    public static int HashOfEitherText(bool first, string one, string other) => (first ? one : other).GetHashCode();

    public int HashOfListed() => names.Where(name => name.Length > 0).ToList()[0].GetHashCode();

    public static int Hash(int a, int b) => HashCode.Combine(a, b);

    public static CultureInfo Culture() => CultureInfo.CurrentCulture;

    public static void Leave() => Environment.Exit(1);

    public static void Print() => Console.WriteLine();

    public static bool IsRandom(object candidate) => candidate is Random;
}
