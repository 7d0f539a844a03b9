// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One end of a range.</summary>
internal sealed record Limit(object Value, string Text, bool IsInclusive);
