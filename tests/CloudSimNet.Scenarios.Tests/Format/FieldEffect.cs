// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>A field of the format, a scenario that states it, and what must be found in the model for it.</summary>
/// <param name="Field">The record without its ending, and the key: <c>Job.every</c>.</param>
/// <param name="Text">The scenario.</param>
/// <param name="Read">Reads the effect back.</param>
/// <param name="Expected">What it must be.</param>
public sealed record FieldEffect(string Field, string Text, Func<ScenarioRun, object?> Read, object? Expected)
{
    public override string ToString() => Field;
}
