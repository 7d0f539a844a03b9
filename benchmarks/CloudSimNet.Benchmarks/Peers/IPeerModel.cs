// SPDX-License-Identifier: MIT
namespace CloudSimNet.Benchmarks.Peers;

/// <summary>A piece of work that another simulator does too.</summary>
internal interface IPeerModel
{
    /// <summary>How many events to count it as.</summary>
    long Events { get; }

    /// <summary>Does it.</summary>
    RunResult Run();

    /// <summary>When each activity was done, in the order of the activities.</summary>
    IEnumerable<double> FinishSeconds();
}
