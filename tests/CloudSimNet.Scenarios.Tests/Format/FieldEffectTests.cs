// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Format.Storage;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Every field of the format does something to the model.</summary>
public sealed class FieldEffectTests
{
    private static readonly string[] InWorkloadFieldTests = ["trace", "synthetic", "interval", "between", "unmet", "types"];

    private static IEnumerable<FieldEffect> Effects => [.. InfrastructureFields.All(), .. DemandFields.All(), .. NetworkFields.All(), .. ServiceFields.All()];

    [TestCaseSource(nameof(Effects))]
    public void Build_Field_HasItsEffect(FieldEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);

        Assert.That(effect.Read(Lab.Run(effect.Text)), Is.EqualTo(effect.Expected));
    }

    [Test]
    public void Effects_EveryKeyOfTheFormat_IsAmongThem()
    {
        var keys =
            from type in typeof(ScenarioDocument).Assembly.GetTypes()
            where type.Namespace is { } room && room.StartsWith(typeof(ScenarioDocument).Namespace!, StringComparison.Ordinal) && type.Name.EndsWith("Document", StringComparison.Ordinal)
            where type.Namespace != typeof(StorageDocument).Namespace && type.Namespace != typeof(VmDiskDocument).Namespace // StorageFieldTests has these.
            from property in type.GetProperties()
            let key = property.GetCustomAttribute<KeyAttribute>()
            where key is not null
            select $"{type.Name[..^"Document".Length]}.{key.Name}";
        var covered = Effects.Select(effect => effect.Field).Concat(InWorkloadFieldTests.Select(key => $"Workload.{key}"));

        Assert.That(keys, Is.SubsetOf(covered));
        Assert.That(covered.Distinct(), Is.SubsetOf(keys));
    }

    [Test]
    public void Build_Twice_GivesModelsThatShareNothingAndRunAlike()
    {
        var scenario = Lab.Read(Lab.Text(placement: "round-robin", rest: "seed: 3\nworkload: [{ synthetic: 2, types: [{ memory: 1 GiB, vcpus: 1 }] }]\njobs: [{ count: 5, every: 1 s, work: 9 GI }]"));
        var (one, two) = (ScenarioRun.Run(scenario), ScenarioRun.Run(scenario));

        Assert.That(two.Result.Simulation, Is.Not.SameAs(one.Result.Simulation));
        Assert.That(two.Result.Fingerprint, Is.EqualTo(one.Result.Fingerprint));
    }
}
