// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes where cycles went as CSV: a line for each entity in id order, whose entries add up to what the entity had.</summary>
public static class CycleTables
{
    /// <summary>host-cycles.csv.</summary>
    public static void WriteHosts(TextWriter writer, RunResult result) => CycleFigures.HostTable.Write(writer, CsvTables.Hosts(result));

    /// <summary>vm-cycles.csv.</summary>
    public static void WriteVms(TextWriter writer, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        CycleFigures.VmTable.Write(writer, result.Simulation.VirtualMachines.Select(static vm => new VmLine(vm)));
    }
}
