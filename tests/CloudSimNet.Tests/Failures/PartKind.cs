// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>What can fail in a site.</summary>
public enum PartKind
{
    Disk,
    Path,
    FabricSwitch,
    ArrayController,
    NasHead,
    NetworkLink,
    NetworkSwitch,
    RackPower,
}
