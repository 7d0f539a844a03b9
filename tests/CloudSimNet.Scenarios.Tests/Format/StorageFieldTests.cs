// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Format.Storage;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Every field of storage, and of what happens to it, does something to the model.</summary>
public sealed class StorageFieldTests
{
    private static IEnumerable<FieldEffect> Effects => [.. StorageFields.All(), .. StorageModelFields.All(), .. VmDiskFields.All(), .. DatastoreFields.All(), .. ImageFields.All(), .. FileServerFields.All()];

    [TestCaseSource(nameof(Effects))]
    public void Build_Field_HasItsEffect(FieldEffect effect)
    {
        ArgumentNullException.ThrowIfNull(effect);

        Assert.That(effect.Read(Lab.Run(effect.Text)), Is.EqualTo(effect.Expected));
    }

    [Test]
    public void Effects_EveryKeyOfStorage_IsAmongThem()
    {
        var keys =
            from type in (IEnumerable<Type>)[.. typeof(StorageDocument).Assembly.GetTypes().Where(static type => type.Namespace == typeof(StorageDocument).Namespace || type.Namespace == typeof(VmDiskDocument).Namespace), typeof(EventDocument)]
            from property in type.GetProperties()
            let key = property.GetCustomAttribute<KeyAttribute>()
            where key is not null && !type.IsAbstract && key.Name != "because" // Why a virtual machine fails.
            select $"{type.Name.Replace("Document", "", StringComparison.Ordinal).Replace("Model", "", StringComparison.Ordinal)}.{key.Name}";

        Assert.That(Effects.Select(static effect => effect.Field).Distinct(), Is.EquivalentTo(keys));
    }
}
