// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The three shapes that a part of a document can have.</summary>
public enum DocumentKind
{
    /// <summary>One value: text, a number, true or false, or nothing.</summary>
    Scalar,

    /// <summary>Keys with their values.</summary>
    Mapping,

    /// <summary>A list of items.</summary>
    Sequence,
}
