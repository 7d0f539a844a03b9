// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Writes the section <c>storage</c> of summary.json.</summary>
internal static class StorageJson
{
    /// <summary>The section.</summary>
    public static void Write(Utf8JsonWriter json, DeviceRack rack, IReadOnlyList<StorageLoad> loads, IReadOnlyList<PlannedMove> moves, IReadOnlyList<PlannedSnapshot> snapshots)
    {
        json.WriteStartObject();
        json.WriteStartArray("devices");
        foreach (var device in rack.Devices)
            Write(json, device);
        json.WriteEndArray();
        json.WriteStartArray("pools");
        foreach (var pool in rack.Pools)
            Write(json, pool);
        json.WriteEndArray();
        json.WriteStartArray("loads");
        foreach (var load in loads)
        {
            json.WriteStartObject();
            json.WriteString("name", load.Document.Name);
            json.WriteString("device", load.Device.Name);
            load.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("moves");
        foreach (var move in moves)
            Write(json, move);
        json.WriteEndArray();
        json.WriteStartArray("snapshots");
        foreach (var snapshot in snapshots)
            Write(json, snapshot);
        json.WriteEndArray();
        Write(json, rack.Simulation.StorageLosses);
        json.WriteEndObject();
    }

    /// <summary>An instant in seconds; nothing for one that never came.</summary>
    public static void WriteTime(Utf8JsonWriter json, string name, SimTime time)
    {
        if (!time.IsNever)
            json.WriteSeconds(name, time);
    }

    private static void Write(Utf8JsonWriter json, RackedDevice racked)
    {
        var device = racked.Device;
        json.WriteStartObject();
        json.WriteString("name", device.Name);
        json.WriteString("model", racked.Model);
        json.WriteNumber("capacity_B", device.Capacity.Count);
        json.WriteBoolean("available", device.IsAvailable);
        json.WriteNumber("reads", device.Reads);
        json.WriteNumber("writes", device.Writes);
        json.WriteNumber("errors", device.Errors);
        racked.Details?.Invoke(json);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoragePool pool)
    {
        json.WriteStartObject();
        json.WriteString("name", pool.Name);
        json.WriteNumber("capacity_B", pool.Capacity.Count);
        json.WriteNumber("used_B", pool.Used.Count);
        json.WriteTotal("provisioned_B", pool.ProvisionedBytes);
        json.WriteNumber("refused", pool.Refused);
        json.WriteNumber("stalled", pool.Stalled);
        json.WriteNumber("moves", pool.Moves);
        json.WriteStartArray("devices");
        foreach (var device in pool.Devices)
        {
            json.WriteStartObject();
            json.WriteString("name", device.Device.Name);
            json.WriteNumber("tier", device.Tier);
            json.WriteNumber("used_B", device.UsedBytes.Count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlannedMove planned)
    {
        json.WriteStartObject();
        json.WriteString("disk", planned.Disk.Name);
        json.WriteString("to", planned.Document.To);
        if (planned.Move is { } move)
        {
            json.WriteString("state", KebabCase.Of(move.State.ToString()));
            json.WriteSeconds("started_s", move.StartedAt);
            WriteTime(json, "ended_s", move.EndedAt);
            json.WriteNumber("copied_B", move.Copied.Count);
        }
        else
        {
            json.WriteString("state", planned.Refusal is null ? "not-begun" : "refused");
            if (planned.Refusal is { } reason)
                json.WriteString("reason", reason);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, PlannedSnapshot planned)
    {
        json.WriteStartObject();
        json.WriteString("volume", planned.Document.Volume);
        json.WriteString("do", KebabCase.Of(planned.Document.Do.ToString()));
        json.WriteString("state", !planned.DoneAt.IsNever ? "done" : planned.Refusal is null ? "not-begun" : "refused");
        WriteTime(json, "done_s", planned.DoneAt);
        if (planned.Refusal is { } reason)
            json.WriteString("reason", reason);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StorageLosses losses)
    {
        json.WriteStartObject("lost");
        json.WriteTotal("total_B", losses.TotalBytes);
        json.WriteStartArray("losses");
        foreach (var loss in losses.All)
        {
            json.WriteStartObject();
            json.WriteSeconds("time_s", loss.At);
            json.WriteString("device", loss.Device);
            json.WriteNumber("lost_B", loss.Lost.Count);
            json.WriteString("cause", KebabCase.Of(loss.Cause.ToString()));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
