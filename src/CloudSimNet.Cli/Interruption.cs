// SPDX-License-Identifier: MIT
using System.Runtime.InteropServices;

namespace CloudSimNet.Cli;

/// <summary>Turns Ctrl+C and a request to terminate into a cancellation, so that nothing is left half written.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;
    private int exitCode;

    /// <summary>Listens from now on.</summary>
    public Interruption()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Cancel(context, Cli.ExitCode.Interrupted));
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Cancel(context, Cli.ExitCode.Terminated));
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code that says which signal it was; 0 while there was none.</summary>
    public int ExitCode => exitCode;

    /// <inheritdoc/>
    public void Dispose()
    {
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
        source.Cancel();
    }
}
