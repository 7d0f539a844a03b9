// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.PlanetLab;

/// <summary>The day of 2011-03-03: 1 052 machines on 800 hosts, straight through the library.</summary>
internal static class PlanetLabDay
{
    private const int Hosts = 800;

    /// <summary>MIPS and MB of memory of the four types of machines.</summary>
    private static readonly (int Mips, int Memory)[] VmTypes = [(2500, 870), (2000, 1740), (1000, 1740), (500, 613)];

    /// <summary>One file for each machine; the test is skipped when the trace isn't here.</summary>
    public static string[] Files()
    {
        if (ConformanceFolder.Path is not { } folder)
        {
            Assert.Ignore(ConformanceFolder.WhyNone);
            return [];
        }

        var day = Path.GetFullPath(Path.Combine(folder, "..", "traces", "planetlab", "20110303"));
        if (!Directory.Exists(day))
            Assert.Ignore($"{day} doesn't exist.");
        return Directory.GetFiles(day);
    }

    /// <summary>Runs the day; the order in which the files are given doesn't matter.</summary>
    public static RunResult Run(IEnumerable<string> files, PowerSaving saving)
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("planetlab", new FirstFit());
        var hostTypes = new[] { Host("HP ML110 G4", 1860, PowerPresets.HpMl110G4, saving), Host("HP ML110 G5", 2660, PowerPresets.HpMl110G5, saving) };
        for (var i = 0; i < Hosts; i++)
            datacenter.AddHost(hostTypes[i % hostTypes.Length]);

        var sorted = files.OrderBy(static file => Path.GetFileName(file), StringComparer.Ordinal).ToList();
        var vmTypes = Array.ConvertAll(VmTypes, static type => Vm(type.Mips, type.Memory));
        var ofEachType = (sorted.Count + vmTypes.Length - 1) / vmTypes.Length;
        for (var i = 0; i < sorted.Count; i++)
            datacenter.Request(vmTypes[i / ofEachType]).Follow(Trace(sorted[i]));
        return simulation.Run(SimDuration.FromHours(24));
    }

    private static HostSpec Host(string model, double mips, IPowerModel power, PowerSaving saving) =>
        new() { Model = model, Cores = 2, Clock = Frequency.MHz(mips), Memory = Bytes.MiB(4096), Power = power, PowerSaving = saving };

    private static VmSpec Vm(double mips, double memory) =>
        new() { VirtualCpus = 1, ClockLimit = Frequency.MHz(mips), Reservation = CpuReservation.Of(Frequency.MHz(mips)), Memory = Bytes.MiB(memory) };

    private static UtilisationTrace Trace(string file) =>
        new(SimDuration.FromSeconds(300), Array.ConvertAll(File.ReadAllLines(file), static line => int.Parse(line, CultureInfo.InvariantCulture) / 100.0));
}
