// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine;
using Spectre.Console;

namespace CloudSimNet.Cli;

/// <summary>A progress bar on the error stream, where that is a terminal.</summary>
internal static class ProgressBar
{
    private const string Simulating = "simulating";

    /// <summary>Does a piece of work that tells how far it is.</summary>
    public static T Show<T>(Func<IProgress<RunProgress>?, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            var task = context.AddTask(Simulating, maxValue: 1);
            return work(new Bar(task));
        });
    }

    /// <summary>How far a run is, from 0 to 1; null for one without an end, which has no length to measure by.</summary>
    public static double? PartOf(RunProgress progress) =>
        progress.Until.IsNever ? null : Math.Clamp(progress.Now.Seconds / progress.Until.Seconds, 0, 1);

    /// <summary>What a run without an end has come to.</summary>
    public static string TextOf(RunProgress progress) =>
        string.Create(CultureInfo.InvariantCulture, $"{Simulating}: {progress.Events} events, at {progress.Now.Seconds:0.###} s, {progress.Pending} pending");

    private sealed class Bar(ProgressTask task) : IProgress<RunProgress>
    {
        public void Report(RunProgress value)
        {
            if (PartOf(value) is { } part)
            {
                task.Value = part;
                return;
            }

            task.IsIndeterminate = true;
            task.Description = TextOf(value);
        }
    }
}
