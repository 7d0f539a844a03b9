// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>What each virtual machine of a group asks of a disk of its own.</summary>
[Doc("What each virtual machine asks of its disk, from the instant on at which it runs: streams of operations or requests one by one, in the words of a load of the storage. It ends with the virtual machine.")]
public sealed record VmDiskLoadDocument : IoTerms
{
    /// <summary>The delay.</summary>
    [Key("after"), Doc("How long after its virtual machine has begun to run it begins; not before 'at'."), AtLeast("0 s"), Example("90 s")]
    public SimDuration After { get; init; } = SimDuration.Zero;
}
