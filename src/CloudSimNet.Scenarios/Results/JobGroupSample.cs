// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A group of jobs at an instant.</summary>
/// <param name="Time">The instant.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Waiting">How many wait.</param>
/// <param name="Running">How many are being worked on.</param>
/// <param name="Completed">How many were completed so far.</param>
/// <param name="Lost">How many ended otherwise so far.</param>
internal readonly record struct JobGroupSample(SimTime Time, string Group, int Waiting, int Running, int Completed, int Lost);
