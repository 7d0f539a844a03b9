// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace CloudSimNet.Cli;

/// <summary>Turns Ctrl+C and a request to terminate into a cancellation, so that nothing is left half written.</summary>
/// <remarks>What doesn't heed the cancellation soon, such as waiting for a pipe, is ended with the process, after what was begun has been undone.</remarks>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource source = new();
    private readonly ManualResetEventSlim over = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private readonly TextWriter errors;
    private readonly Lock gate = new();
    private IDisposable? begun;
    private int exitCode;
    private bool isSaid;

    /// <summary>Listens from now on.</summary>
    /// <param name="errors">Where messages go.</param>
    public Interruption(TextWriter errors)
    {
        this.errors = errors;
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Cancel(context, Cli.ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Cancel(context, Cli.ExitCode.Terminated));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code that says which signal it was; 0 while there was none.</summary>
    public int ExitCode => Volatile.Read(ref exitCode);

    /// <summary>Whether there was a signal.</summary>
    public bool HasCome => ExitCode != 0;

    /// <summary>What to dispose of when the process is ended at once: what was begun and isn't complete.</summary>
    public void Undoes(IDisposable? work)
    {
        lock (gate)
            begun = work;
    }

    /// <summary>Says once what the signal has met.</summary>
    public void Say(string message)
    {
        lock (gate)
        {
            if (isSaid)
                return;
            isSaid = true;
            errors.WriteLine($"cloudsimnet: {message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        over.Set();
        interrupt.Dispose();
        terminate.Dispose();
        source.Dispose();
    }

    private void Cancel(PosixSignalContext context, int code)
    {
        // A second signal finds the cancellation under way and ends the process at once.
        if (Interlocked.CompareExchange(ref exitCode, code, 0) != 0)
            return;
        context.Cancel = true;
#pragma warning disable RS0030 // It waits beside the run, for one that heeds no signal.
        new Thread(() => End(code)) { IsBackground = true }.Start();
#pragma warning restore RS0030
        source.Cancel();
    }

    private void End(int code)
    {
        if (over.Wait(Patience))
            return;
        lock (gate)
        {
            begun?.Dispose();
            if (over.IsSet)
                return;
        }

        Say("interrupted; nothing was written.");
        Environment.Exit(code);
    }
}
