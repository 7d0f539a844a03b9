// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device that stands on nothing.</summary>
internal abstract record DriveModel : DeviceModel
{
    /// <summary>Makes it.</summary>
    internal abstract Drive Drive(Simulation simulation, string name);

    /// <inheritdoc/>
    internal sealed override void Make(string name, DeviceRack rack)
    {
        var drive = Drive(rack.Simulation, name);
        rack.Add(Choice, drive);
        rack.AddDrive(drive);
    }
}
