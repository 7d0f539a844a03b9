// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Good = 0;

    /// <summary>A check failed: something that was expected doesn't hold, or virtual machines were refused under <c>--strict</c>.</summary>
    public const int CheckFailed = 1;

    /// <summary>The input or the command line is wrong.</summary>
    public const int WrongInput = 2;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 3;

    /// <summary>Interrupted by Ctrl+C.</summary>
    public const int Interrupted = 130;

    /// <summary>Told to terminate.</summary>
    public const int Terminated = 143;
}
