// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace CloudSimNet.Cli.Tests;

/// <summary>A file that a reader waits for: whoever writes to it knows that the reader has come so far.</summary>
internal static class NamedPipe
{
    /// <summary>Makes a pipe at a path where nothing is yet.</summary>
    public static string Make(string path)
    {
        Assert.That(MakeFifo(path, Convert.ToUInt32("600", 8)), Is.Zero);
        return path;
    }

    /// <summary>Gives the reader a text, as soon as there is one.</summary>
    public static void Write(string path, string text) =>
        Assert.That(Task.Run(() => File.WriteAllText(path, text)).Wait(TimeSpan.FromMinutes(1)), Is.True, "Nobody reads.");

    [DllImport("libc", EntryPoint = "mkfifo", CharSet = CharSet.Ansi, BestFitMapping = false)]
    private static extern int MakeFifo(string path, uint mode);
}
