// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Accounting;
using CloudSimNet.Engine;
using CsvHelper;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes where cycles went as CSV: a line for each entity in id order, whose entries add up to what the entity had.</summary>
public static class CycleTables
{
    /// <summary>host-cycles.csv.</summary>
    public static void WriteHosts(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var csv = CsvTables.Open(writer, ["host", "datacenter", "processor", "hypervisor", "capacity", .. CycleEntries.Names, "host_work", "co_stop", "idle"]);
        foreach (var datacenter in result.Simulation.Datacenters)
        {
            foreach (var host in datacenter.Hosts)
            {
                var cycles = host.Cycles;
                csv.WriteField(host.Id.Value);
                csv.WriteField(datacenter.Name);
                csv.WriteField(host.Spec.Processor.Name);
                csv.WriteField(host.Spec.Hypervisor.Name);
                Write(csv, cycles.Capacity);
                Write(csv, cycles.Used);
                Write(csv, cycles.HostWork);
                Write(csv, cycles.CoStop);
                Write(csv, cycles.Idle);
                csv.EndRecord();
            }
        }
    }

    /// <summary>vm-cycles.csv.</summary>
    public static void WriteVms(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var csv = CsvTables.Open(writer, ["vm", "model", "technique", "profile", "host", "cycles_per_instruction", "entitlement", .. CycleEntries.Names, "ready", "co_stop", "idle"]);
        foreach (var vm in result.Simulation.VirtualMachines)
        {
            var cycles = vm.Cycles;
            csv.WriteField(vm.Id.Value);
            csv.WriteField(vm.Spec.Model);
            csv.WriteField(vm.Spec.Technique.Name);
            csv.WriteField(vm.Spec.Profile.Name);
            csv.WriteField(vm.Host?.Id.ToString());
            csv.WriteField(vm.Cost?.CyclesPerInstruction);
            Write(csv, cycles.Entitlement);
            Write(csv, cycles.Used);
            Write(csv, cycles.Ready);
            Write(csv, cycles.CoStop);
            Write(csv, cycles.Idle);
            csv.EndRecord();
        }
    }

    private static void Write(CsvWriter csv, CycleCounts counts)
    {
        foreach (var (_, cycles) in CycleEntries.Of(counts))
            Write(csv, cycles);
    }

    private static void Write(CsvWriter csv, Int128 cycles) => csv.WriteField(cycles.ToString(CultureInfo.InvariantCulture));
}
