// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A part of the storage to which something can happen.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Actions">What can happen, and what to call then.</param>
internal sealed record StorageComponent(string Name, IReadOnlyList<(ComponentVerb Verb, Action Action)> Actions);
