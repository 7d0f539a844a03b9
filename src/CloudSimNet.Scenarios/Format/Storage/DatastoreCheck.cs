// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Checks the datastores of a scenario, and makes each once.</summary>
/// <param name="rack">The devices that could be made; datastores and their files are put there.</param>
/// <param name="names">The names of all devices, to which those of files are added.</param>
/// <param name="claim">Takes a device for something alone, by its name, the taker's and the path; false when it isn't there or taken, which was reported.</param>
/// <param name="report">Reports a problem at a path.</param>
internal sealed class DatastoreCheck(DeviceRegistry rack, NameList names, Func<string, string, string, bool> claim, Action<string, string> report)
{
    private const long MaxBlocks = 20_000_000;

    /// <summary>Reports what is wrong.</summary>
    public void Check(IReadOnlyList<DatastoreDocument> datastores)
    {
        var known = new NameList();
        for (var i = 0; i < datastores.Count; i++)
        {
            if (datastores[i] is not { } datastore)
                continue;
            var path = FormattableString.Invariant($"storage.datastores[{i}]");
            var isNew = known.Add(datastore.Name) && !names.Contains(datastore.Name);
            if (datastore.Name.Length > 0 && !isNew)
                report($"{path}.name", $"there is a device or datastore '{datastore.Name}' already; give each its own name");
            else if (datastore.Name.Length > 0 && datastore.Device.Length > 0 && claim(datastore.Device, datastore.Name, $"{path}.device"))
                Make(datastore, path);
        }
    }

    private void Make(DatastoreDocument document, string path)
    {
        try
        {
            var made = ScenarioDatastore.Make(document, rack);
            if (made.Datastore.Free == Bytes.Zero)
                report($"{path}.blockSize", $"{document.BlockSize} is more than '{document.Device}' has, which is {made.Datastore.Device.Capacity}; choose a smaller size");
            else
                Files(document, made, path);
        }
        catch (ArgumentException refused)
        {
            report(path, refused.Message.Split(" (Parameter")[0]);
        }
    }

    private void Files(DatastoreDocument document, ScenarioDatastore made, string path)
    {
        for (var i = 0; i < document.Files.Count; i++)
        {
            if (document.Files[i] is not { Name.Length: > 0 } file)
                continue;
            var at = FormattableString.Invariant($"{path}.files[{i}]");
            names.Add($"{document.Name}/{file.Name}");
            if (made.Datastore.Find(file.Name) is not null)
                report($"{at}.name", $"there is a file '{file.Name}' already; give each its own name");
            else if (file.Size.Count / document.BlockSize.Count > MaxBlocks)
                report($"{at}.size", FormattableString.Invariant($"{file.Size} are more than {MaxBlocks} blocks of {document.BlockSize}; make it smaller, or give the datastore larger blocks"));
            else if (!made.TryMake(file, rack))
                report($"{at}.size", $"'{document.Name}' has {made.Datastore.Free} left, and a thick file of {file.Size} needs all of its space from the start; make it thin, or enlarge the device");
        }
    }
}
