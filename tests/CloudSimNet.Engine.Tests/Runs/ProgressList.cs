// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>Keeps what a run reports, in the run's own turn.</summary>
internal sealed class ProgressList : IProgress<RunProgress>
{
    public List<RunProgress> Reports { get; } = [];

    public void Report(RunProgress value) => Reports.Add(value);
}
