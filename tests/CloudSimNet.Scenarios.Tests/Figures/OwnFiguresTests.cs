// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Scenarios.Tests.Format;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Scenarios.Tests.Figures;

/// <summary>Figures that a user's own kind of device brings along stand in the list like all others.</summary>
public sealed class OwnFiguresTests
{
    private const string Devices = "{ name: d, model: half }";
    private const string Loads = "{ name: l, device: d, operations: 4, block: 4 KiB, requests: { perSecond: 10, arrivals: regular } }";

    [Test]
    public void Figures_OfAUsersDevice_AreInTheSummaryAndCanBeExpected()
    {
        var scenario = Read("expect: [storage.devices.d.halfReads = 2]").Scenario!;
        var run = ScenarioRun.Run(scenario);

        Assert.That(StorageLab.Read(run, "devices[0].halfReads"), Is.EqualTo(2.0));
        Assert.That(run.Check(run.Figures).Single().ToString(), Is.EqualTo("storage.devices.d.halfReads = 2: 2"));
    }

    [Test]
    public void Validate_MisspeltFigureOfAUsersDevice_NamesTheNearest() =>
        Assert.That(Read("expect: [storage.devices.d.halfRead = 2]").Problems.Single().Message, Does.Contain("did you mean 'storage.devices.d.halfReads'?"));

    private static LoadedScenario Read(string rest)
    {
        var catalogue = LibraryChoices.Catalogue();
        catalogue.Add<DeviceModel>("half", new HalfDrive());
        return Scenario.Parse(StorageLab.Text(Devices, Loads, rest), "s.yaml", [], catalogue);
    }

    private sealed record HalfDrive : DriveModel
    {
        public override FigureGroup<BlockDevice> Figures => new(static parts =>
            parts.Add("halfReads", FigureUnit.Count, FigureKind.Total, "Half of the reads.", static device => (device.Reads + device.Writes) / 2.0));

        public override Drive Drive(Simulation simulation, string name) => new Hdd(simulation, name, HddSpec.Rpm7200);
    }
}
