// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>A call at an instant.</summary>
/// <param name="AtNs">When.</param>
/// <param name="What">Which call.</param>
/// <param name="Target">Of which machine or host.</param>
/// <param name="Part">Which of the machine's first two jobs; or how long what begins lasts, in nanoseconds.</param>
internal sealed record LifeStep(long AtNs, LifeCall What, int Target, long Part);
