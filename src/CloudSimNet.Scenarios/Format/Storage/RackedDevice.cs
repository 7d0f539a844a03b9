// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device that was made.</summary>
/// <param name="Model">The name of its model.</param>
/// <param name="Device">The device.</param>
/// <param name="Details">Writes what its model alone has.</param>
internal sealed record RackedDevice(string Model, BlockDevice Device, Action<Utf8JsonWriter>? Details);
