// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>What becomes of requests.</summary>
internal enum Outcome
{
    /// <summary>They are served.</summary>
    Served,

    /// <summary>They wait until something is repaired.</summary>
    Waits,

    /// <summary>They end as unavailable.</summary>
    Refused,
}
