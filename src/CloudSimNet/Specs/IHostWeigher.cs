// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Says how good a host is; part of a ranked placement.</summary>
public interface IHostWeigher
{
    /// <summary>A finite number that is larger for a better host; only differences between the hosts of one decision count.</summary>
    double Weigh(PlacementRequest request, HostView host);
}
