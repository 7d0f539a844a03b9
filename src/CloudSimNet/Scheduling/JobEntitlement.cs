// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scheduling;

/// <summary>What a job may claim of a virtual machine's virtual cores.</summary>
internal static class JobEntitlement
{
    /// <summary>The job's weight: each of its threads weighs the same, so it counts once for each of them.</summary>
    public static double Weight(VmSpec vm, JobSpec job) =>
        vm.Scheduling.HoldsVirtualCpus ? job.Parallelism : job.Weight * job.Parallelism;

    /// <summary>The most the job can use: as many virtual cores as it has threads for, each as far as it demands.</summary>
    public static Frequency Cap(VmSpec vm, JobSpec job, Frequency virtualCpuClock) =>
        job.Demand.On(virtualCpuClock) * Math.Min(job.Parallelism, vm.VirtualCpus);
}
