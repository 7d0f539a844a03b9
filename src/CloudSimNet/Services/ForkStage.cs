// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Makes several calls at once and waits until all are answered.</summary>
/// <param name="Calls">At least one.</param>
public sealed record ForkStage(params IReadOnlyList<CallStage> Calls) : Stage;
