// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One step of a path: a key of a mapping, or the index of an item when there is no key.</summary>
internal sealed record PathStep(string? Key, int Index);
