// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Exact and inexact mathematics.</summary>
internal static class InexactBait
{
    public static double Grow(double x) => Math.Pow(x, 1.5);

    public static double Wave(double x) => double.Sin(x);

    public static double Root(double x) => Math.Max(Math.Sqrt(x), Math.Round(Math.Ceiling(Math.Abs(x)) + Math.Floor(x)));
}
