// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CloudSimNet.Cli.Tests;

/// <summary>The command as a process of its own.</summary>
internal sealed class CliProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> errors;

    public CliProcess(params string[] args)
        : this(Program, [.. Arguments, .. args], null)
    {
    }

    private CliProcess(string program, string[] args, string? heapLimit)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (heapLimit is not null)
            start.Environment["DOTNET_GCHeapHardLimit"] = heapLimit;
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        process = Process.Start(start)!;
        output = process.StandardOutput.ReadToEndAsync();
        errors = process.StandardError.ReadToEndAsync();
    }

    private static string Program => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private static string[] Arguments => ["exec", Path.Combine(AppContext.BaseDirectory, "CloudSimNet.Cli.dll")];

    /// <summary>The command started by a shell, with streams redirected.</summary>
    public static CliProcess InShell(string redirection, params string[] args) =>
        new("/bin/sh", ["-c", $"exec \"$@\" {redirection}", "sh", Program, .. Arguments, .. args], null);

    /// <summary>The command with a bound on its memory.</summary>
    public static CliProcess WithHeap(long bytes, params string[] args) =>
        new(Program, [.. Arguments, .. args], bytes.ToString("X", CultureInfo.InvariantCulture));

    /// <summary>Sends a signal by its number.</summary>
    public void Signal(int number) => Assert.That(Kill(process.Id, number), Is.Zero);

    /// <summary>Waits for the end.</summary>
    public Invocation End()
    {
        Assert.That(process.WaitForExit(Patience), Is.True, "The process doesn't end.");
        return new(process.ExitCode, output.Result, errors.Result);
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int processId, int signal);
}
