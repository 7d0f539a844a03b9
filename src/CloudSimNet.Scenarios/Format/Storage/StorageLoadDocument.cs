// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What is asked of a device in a scenario file.</summary>
[Doc("What is asked of a device: streams of operations, which share what there is, or requests one by one, each with its own response time.")]
public sealed record StorageLoadDocument : IoTerms
{
    /// <summary>Where.</summary>
    [Key("device"), Doc("The device that is asked."), Required, NotEmpty, Example("array")]
    public string Device { get; init; } = "";
}
