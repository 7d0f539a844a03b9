// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Properties;

/// <summary>Something that happens to a job or a machine from outside.</summary>
/// <param name="AtNs">When.</param>
/// <param name="What">What happens.</param>
/// <param name="Target">To which job or machine, modulo how many there are.</param>
internal sealed record Disturbance(long AtNs, Disturbance.Kind What, int Target)
{
    public enum Kind
    {
        PauseJob,
        ResumeJob,
        CancelJob,
        PauseVm,
        ResumeVm,
        StopVm,
    }

    public void Apply(VirtualMachine[] vms, Job[] jobs)
    {
        var (vm, job) = (vms[Target % vms.Length], jobs[Target % jobs.Length]);
        _ = What switch
        {
            Kind.PauseJob => job.Pause(),
            Kind.ResumeJob => job.Resume(),
            Kind.CancelJob => job.Cancel(),
            Kind.PauseVm => vm.Pause(),
            Kind.ResumeVm => vm.Resume(),
            _ => vm.Stop(),
        };
    }
}
