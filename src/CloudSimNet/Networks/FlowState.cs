// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks;

/// <summary>Where a flow is in its life.</summary>
public enum FlowState
{
    /// <summary>Its latency passes.</summary>
    Latent,

    /// <summary>Its bytes flow.</summary>
    Running,

    /// <summary>No path leads to its end now; it goes on when one does.</summary>
    Stalled,

    /// <summary>All its bytes have arrived.</summary>
    Completed,

    /// <summary>It was stalled for longer than its patience.</summary>
    Failed,

    /// <summary>Its sender has ended it.</summary>
    Cancelled,
}
