// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The storage of a scenario as it was built.</summary>
/// <param name="Rack">The devices.</param>
/// <param name="Loads">What is asked of them.</param>
/// <param name="Moves">Disks that move.</param>
/// <param name="Snapshots">What is done with snapshots.</param>
internal sealed record StorageParts(DeviceRegistry Rack, IReadOnlyList<StorageLoad> Loads, IReadOnlyList<PlannedMove> Moves, IReadOnlyList<PlannedSnapshot> Snapshots);
