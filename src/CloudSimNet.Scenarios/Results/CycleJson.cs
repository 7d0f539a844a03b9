// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Accounting;
using CloudSimNet.Engine;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes where a run's cycles went into its summary: whole cycles, without the entries that are 0.</summary>
internal static class CycleJson
{
    /// <summary>The object <c>cycles</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="result">The run. Where it has several datacenters, each has its own beside their sum.</param>
    public static void Write(Utf8JsonWriter json, RunResult result)
    {
        var cycles = result.Cycles;
        json.WriteStartObject("cycles");
        Hosts(json, "hosts", cycles.Hosts);
        if (result.Simulation.Datacenters.Count > 1)
        {
            json.WriteStartObject("datacenters");
            foreach (var datacenter in result.Simulation.Datacenters)
                Hosts(json, datacenter.Name, datacenter.Cycles);
            json.WriteEndObject();
        }

        json.WriteStartObject("vms");
        Number(json, "entitlement", cycles.Vms.Entitlement);
        Used(json, cycles.Vms.Used);
        Unless0(json, "ready", cycles.Vms.Ready);
        Unless0(json, "co_stop", cycles.Vms.CoStop);
        Number(json, "idle", cycles.Vms.Idle);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Hosts(Utf8JsonWriter json, string name, HostCycles cycles)
    {
        json.WriteStartObject(name);
        Number(json, "capacity", cycles.Capacity);
        Used(json, cycles.Used);
        foreach (var kind in Enum.GetValues<HostWorkKind>())
            Unless0(json, $"host_{CycleEntries.Snake(kind.ToString())}", cycles[kind]);
        Unless0(json, "co_stop", cycles.CoStop);
        Number(json, "idle", cycles.Idle);
        json.WriteEndObject();
    }

    private static void Used(Utf8JsonWriter json, CycleCounts used)
    {
        foreach (var (name, cycles) in CycleEntries.Of(used))
            Unless0(json, name, cycles);
    }

    private static void Unless0(Utf8JsonWriter json, string name, Int128 cycles)
    {
        if (cycles != 0)
            Number(json, name, cycles);
    }

    private static void Number(Utf8JsonWriter json, string name, Int128 cycles) => json.WriteTotal(name, cycles);
}
