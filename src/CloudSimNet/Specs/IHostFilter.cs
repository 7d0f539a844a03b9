// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Says which hosts may be considered at all; part of a ranked placement.</summary>
public interface IHostFilter
{
    /// <summary>Whether a feasible host may take the virtual machine.</summary>
    bool Accepts(PlacementRequest request, HostView host);
}
