// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using Spectre.Console;

namespace CloudSimNet.Cli;

/// <summary>A progress bar on the error stream, where that is a terminal.</summary>
internal static class ProgressBar
{
    /// <summary>Does a piece of work that tells how far it is.</summary>
    public static T Show<T>(Func<IProgress<RunProgress>?, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            var task = context.AddTask("simulating", maxValue: 1);
            return work(new Bar(task));
        });
    }

    private sealed class Bar(ProgressTask task) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            // A run without an end has no length to measure by; what is done of what was ever planned is the next best.
            task.Value = value.Until.IsNever
                ? value.Events / (double)Math.Max(1, value.Events + value.Pending)
                : value.Now.Seconds / value.Until.Seconds;
        }
    }
}
