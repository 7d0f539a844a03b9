// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A key of a mapping, with its value.</summary>
/// <param name="KeyNode">The key as written, for its position.</param>
/// <param name="Value">The value.</param>
public sealed record DocumentEntry(DocumentNode KeyNode, DocumentNode Value)
{
    /// <summary>The key's text.</summary>
    public string Key => KeyNode.Text;
}
