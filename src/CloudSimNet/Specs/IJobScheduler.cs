// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Decides which of a virtual machine's jobs run: a pure, deterministic decision over a view.</summary>
/// <remarks>
/// It is asked whenever a job comes, ends, is paused or goes on while the machine runs, and whenever the machine begins to run or goes on. One
/// scheduler may serve any number of machines, so it keeps no state. A scheduler states
/// its complexity and its tie rule in its remarks, and carries its name as <c>public static string Name</c>.
/// </remarks>
public interface IJobScheduler
{
    /// <summary>Whether a job holds as many whole virtual cores as its parallelism while it runs (space-shared), or shares them all with the others
    /// (time-shared).</summary>
    bool HoldsVirtualCpus { get; }

    /// <summary>Whether jobs always start in the order in which they came, each as soon as it fits. A scheduler that says so isn't asked, and costs
    /// O(1) a job.</summary>
    bool IsInOrder => false;

    /// <summary>Chooses which of the jobs that wait start now.</summary>
    /// <param name="view">The machine and its jobs; valid during the call alone.</param>
    /// <param name="start">To be filled with jobs of <see cref="JobSchedulingView.Waiting"/>, in the order in which they start. Where jobs hold
    /// virtual cores, there must be enough for all of them.</param>
    void Choose(JobSchedulingView view, List<TaskId> start);
}
