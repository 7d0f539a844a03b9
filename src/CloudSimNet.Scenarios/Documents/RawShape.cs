// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Any part of a document, left as it is.</summary>
internal sealed class RawShape : ValueShape
{
    public override object Read(DocumentNode node, BindingPass pass) => node;

    public override JsonObject Schema(SchemaPass pass) => [];
}
