// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A file of a datastore that is there from the start.</summary>
[Doc("A file of a datastore that is there from the start.")]
public sealed record DatastoreFileDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name; as a device it is called DATASTORE/NAME."), Required, NotEmpty, Example("golden")]
    public string Name { get; init; } = "";

    /// <summary>Its size.</summary>
    [Key("size"), Doc("Its size."), Required, AtLeast("1 B"), Example("40 GB")]
    public Bytes Size { get; init; }

    /// <summary>When it takes its space.</summary>
    [Key("thick"), Doc("Whether it has all its space from the start; else it gets space as it is written to.")]
    public bool Thick { get; init; } = true;
}
