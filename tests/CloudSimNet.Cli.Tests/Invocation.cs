// SPDX-License-Identifier: MIT
using System.Text;

namespace CloudSimNet.Cli.Tests;

/// <summary>What the command did with some arguments, run within this process.</summary>
internal sealed record Invocation(int ExitCode, string Output, string Errors)
{
    public static Invocation Of(params string[] args) => WithInput("", args);

    /// <summary>The same with a text on the standard input.</summary>
    public static Invocation WithInput(string input, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = CommandLine.Run(args, output, errors, () => new MemoryStream(Encoding.UTF8.GetBytes(input)));
        return new(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>The lines of the messages.</summary>
    public string[] ErrorLines() => Errors.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The command refused its input: with a message, without results and without a stack trace.</summary>
    public void AssertRefused(string message)
    {
        Assert.That(Errors, Does.Contain(message));
        Assert.That(Errors, Does.Not.Contain("bug of ours").And.Not.Contain("   at ").And.Not.Contain("Exception"));
        Assert.That(ExitCode, Is.EqualTo(2));
        Assert.That(Output, Is.Empty);
    }
}
