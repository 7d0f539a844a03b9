// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Engine;

namespace CloudSimNet.Scenarios.Results;

/// <summary>A section that a part of a model adds to summary.json.</summary>
/// <param name="Name">Its key.</param>
/// <param name="Write">Writes its value.</param>
public sealed record SummarySection(string Name, Action<Utf8JsonWriter, RunResult> Write);
