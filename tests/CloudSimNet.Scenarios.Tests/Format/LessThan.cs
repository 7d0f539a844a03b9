// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>A user's filter: hosts with less free memory than that.</summary>
public sealed class LessThan(Bytes memory) : IHostFilter
{
    public static string Name => "less-than";

    public bool Accepts(PlacementRequest request, HostView host) => host.FreeMemory < memory;
}
