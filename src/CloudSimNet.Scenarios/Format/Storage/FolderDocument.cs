// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A folder that a file server shares, in a scenario file.</summary>
[Doc("A folder that a file server shares.")]
public sealed record FolderDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name."), Required, NotEmpty, Example("home")]
    public string Name { get; init; } = "";

    /// <summary>How clients talk to it.</summary>
    [Key("protocol"), Doc("How clients talk to it: nfs unless stated, smb, or either with values of its own, such as {name: nfs, cyclesPerByte: 0.2}."), Choices("file protocol"), Example("smb")]
    public Choice<StorageProtocol> Protocol { get; init; } = new("nfs", StorageProtocol.Nfs);
}
