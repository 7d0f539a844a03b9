// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A part of the storage to which something can happen.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Actions">What can happen, and what to call then.</param>
/// <param name="Part">It as a part that stands in domains; null where it can't.</param>
internal sealed record StorageComponent(string Name, IReadOnlyList<(ComponentVerb Verb, Action Action)> Actions, FailurePart? Part);
