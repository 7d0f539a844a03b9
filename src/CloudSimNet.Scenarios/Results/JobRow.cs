// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A job, as a line of jobs.csv.</summary>
/// <param name="Job">The job.</param>
/// <param name="Group">The group that it was submitted in; null when there is none.</param>
internal sealed record JobRow(Job Job, string? Group);
