// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What a plain scalar means in YAML 1.2's core schema.</summary>
internal enum ScalarKind
{
    Text,
    Null,
    Boolean,
    Whole,
    Real,
    NotFinite,
}
