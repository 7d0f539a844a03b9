// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>A task as <see cref="OracleShare"/> sees it.</summary>
internal sealed class OracleTask(RecordingTask real, double weight, double capHz, int threads)
{
    public RecordingTask Real { get; } = real;

    public double Weight { get; } = weight;

    public double CapHz { get; set; } = capHz;

    public int Threads { get; } = threads;

    public double Remaining { get; set; }

    public double Served { get; set; }

    public double RateHz { get; set; }
}
