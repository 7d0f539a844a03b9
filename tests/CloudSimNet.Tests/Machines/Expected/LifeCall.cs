// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>What can be asked of machines, their jobs, and hosts.</summary>
internal enum LifeCall
{
    PauseVm,
    ResumeVm,
    StopVm,
    FailVm,
    SubmitJob,
    AnnounceJob,
    PauseJob,
    ResumeJob,
    PowerOff,
    PowerOffByForce,
    PowerOn,
    FailHost,
    FailHostFor,
    RepairHost,
}
