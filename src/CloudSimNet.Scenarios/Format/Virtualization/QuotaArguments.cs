// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;

/// <summary>A control group's limit of processor time, in a scenario file.</summary>
[Doc("A control group's limit of processor time (cpu.max): so much in each period, then nothing until the next.")]
internal sealed record QuotaArguments
{
    [Key("time"), Doc("The time of all threads together in each period."), Required, AtLeast("1 us"), Example("50 ms")]
    public SimDuration Time { get; init; }

    [Key("period"), Doc("How often it is given anew."), AtLeast("1 us"), Example("100 ms")]
    public SimDuration Period { get; init; } = SimDuration.FromMilliseconds(100);
}
