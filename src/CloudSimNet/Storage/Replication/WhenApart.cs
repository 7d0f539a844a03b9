// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Replication;

/// <summary>What a synchronous replica does with writes while its secondary can't be reached.</summary>
public enum WhenApart
{
    /// <summary>They wait: no write is ever acknowledged that one side alone has.</summary>
    Stall,

    /// <summary>The primary goes on alone and notes what has changed, which is shipped when the secondary is back. Until then that would be lost with
    /// the primary.</summary>
    Continue,
}
