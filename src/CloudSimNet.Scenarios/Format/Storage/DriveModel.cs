// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device that stands on nothing.</summary>
public abstract record DriveModel : DeviceModel
{
    /// <summary>Makes it.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="name">Its name.</param>
    public abstract Drive Drive(Simulation simulation, string name);

    /// <inheritdoc/>
    public sealed override void Make(string name, DeviceRegistry rack)
    {
        var drive = Drive(rack.Simulation, name);
        rack.Add(ChosenAs, drive);
        rack.AddDrive(drive);
    }
}
