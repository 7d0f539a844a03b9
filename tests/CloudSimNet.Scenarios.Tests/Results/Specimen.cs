// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Results;

/// <summary>A tiny scenario whose results are known by hand.</summary>
/// <remarks>
/// Two jobs of 10 000 million instructions on one core of 1000 MHz, the second 5 s late: they end at 15 s and 20 s. The host draws 100 W for 20 s and 60 W for 5 s, 2300 J.
/// The second host stays empty at 60 W for 25 s, 1500 J. The large machine is refused.
/// </remarks>
internal static class Specimen
{
    public static readonly string Text = Lab.Text(
        "{ count: 2, cores: 1, clock: 1000 MHz, memory: 2 GiB, power: { name: linear, idle: 60 W, full: 100 W } }",
        rest: """
            until: 25 s
            seed: 9
            vms:
              - { type: { model: 'small, "thin"', memory: 1 GiB } }
              - { at: 2.5 s, type: { model: large, memory: 3 GiB } }
            jobs:
              - { work: 10000 MI }
              - { work: 10000 MI, at: 5 s }
              - { work: endless, at: 20 s, lifetime: 1 ns }
            outputs: { timeseries: 10 s }
            """);

    public static ScenarioRun Run() => Lab.Run(Text);

    /// <summary>A text as it stands in a source file, with the line ends of result files.</summary>
    public static string Lines(string text) => text.ReplaceLineEndings("\n") + "\n";
}
