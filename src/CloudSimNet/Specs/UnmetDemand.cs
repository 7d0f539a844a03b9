// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What becomes of demand that a host couldn't meet.</summary>
public enum UnmetDemand
{
    /// <summary>It is gone, and counted as unmet.</summary>
    Lost,

    /// <summary>It is caught up: what one sample's interval left undone is added to the demand from the next sample on.</summary>
    Carried,
}
