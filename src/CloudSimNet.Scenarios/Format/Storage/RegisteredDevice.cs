// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device that was made.</summary>
/// <param name="Model">The name of its model.</param>
/// <param name="Device">The device.</param>
/// <param name="Account">What is known of it beside what it knows of itself; null for nothing.</param>
internal sealed record RegisteredDevice(string Model, BlockDevice Device, object? Account)
{
    /// <summary>The figures that its model has beside those of every device; null for none.</summary>
    public FigureGroup<BlockDevice>? Figures { get; set; }
}
