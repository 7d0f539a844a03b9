// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Format.Network;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Checks the storage of a scenario: by itself, and by making each device once in a simulation that never runs, so that the library says what it would refuse.</summary>
internal sealed class StorageCheck
{
    private readonly Document document;
    private readonly List<DocumentProblem> problems;
    private readonly DeviceRegistry rack;
    private readonly bool hasNetwork; // In the file; there is none in the rack when something is wrong with it.
    private readonly NameList names = new();
    private readonly Dictionary<string, string> wholes = new(StringComparer.Ordinal);
    private readonly List<(string Name, DeviceModel Model)> models = [];

    private StorageCheck(NetworkSection? network, bool hasNetwork, Document document, List<DocumentProblem> problems)
    {
        (this.hasNetwork, this.document, this.problems) = (hasNetwork, document, problems);
        var simulation = new Simulation();
        rack = new DeviceRegistry(simulation) { FindNetwork = () => network?.Living(simulation) };
    }

    /// <summary>The section; not to be built when problems were reported.</summary>
    /// <param name="storage">What the file says.</param>
    /// <param name="isEndless">Whether the scenario has no end of its own.</param>
    /// <param name="network">The network that devices may talk over; null when there is none, or something is wrong with it.</param>
    /// <param name="hasNetwork">Whether the file says something of a network.</param>
    /// <param name="groups">The groups of virtual machines.</param>
    /// <param name="hosts">How many hosts the datacenters have.</param>
    /// <param name="components">Where to add what something can happen to.</param>
    /// <param name="document">The file.</param>
    /// <param name="problems">Where to report.</param>
    public static StorageSection Check(StorageDocument storage, bool isEndless, NetworkSection? network, bool hasNetwork, IReadOnlyList<VmGroupFacts> groups, long hosts, ComponentNames components, Document document, List<DocumentProblem> problems)
    {
        var check = new StorageCheck(network, hasNetwork, document, problems);
        foreach (var device in storage.Devices)
            check.names.Add(device?.Name ?? "");
        for (var i = 0; i < storage.Devices.Count; i++)
        {
            if (storage.Devices[i] is { } device)
                check.Device(i, device, components, isEndless);
        }

        if (check.models.Count == 0 || check.models.Count < storage.Devices.Count)
            components.LeaveOpen();
        new DatastoreCheck(check.rack, check.names, check.Claim, check.Report).Check(storage.Datastores);
        check.Images(storage.Images);
        new FileServerCheck(check.rack, groups, check.Claim, check.Report) { IsNode = check.IsThere, Hosts = hosts }.Check(storage.FileServers, components, isEndless);
        new StorageUseCheck(check.rack, check.names, check.Report).Check(storage, groups, isEndless);
        new VmDiskCheck(check.rack, check.names, NameList.Of(storage.Datastores.Select(static datastore => datastore?.Name)), NameList.Of(storage.Images.Select(static image => image?.Name)), check.Report).Check(groups, isEndless);
        return new StorageSection(storage, check.models, groups);
    }

    private void Device(int index, StorageDeviceDocument device, ComponentNames components, bool isEndless)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"storage.devices[{index}]");
        if (device.Name.Length > 0 && names.IndexOf(device.Name) < index)
        {
            Report($"{path}.name", $"there is a device '{device.Name}' already; give each its own name");
            return;
        }

        if (device.Model is not { Value: var model } choice || device.Name.Length == 0)
            return;
        var canBeMade = true;
        foreach (var use in model.Uses)
            canBeMade &= Use(index, device.Name, use, choice.PathOf(use.Key));
        if (model.Way is var (key, ends))
            canBeMade &= IsThere(ends.From, choice.PathOf($"{key}.from")) & IsThere(ends.To, choice.PathOf($"{key}.to"));
        if (!canBeMade)
            return;
        var before = rack.Components.Count;
        try
        {
            model.Make(device.Name, rack);
        }
        catch (ArgumentException refused)
        {
            var wrong = model.KeyOf(refused.ParamName ?? "");
            Report(choice.PathOf(wrong), refused.Message.Split(" (Parameter")[0]);
            return;
        }
        catch (OverflowException)
        {
            Report(choice.Path, "its values lead to times or sizes beyond what can be counted; choose more usual ones");
            return;
        }

        models.Add((device.Name, model));
        if (isEndless && model.KeepsGoing)
            Report(choice.Path, "goes on for ever and nothing ends it; give the scenario an end with 'until'");
        for (var i = before; i < rack.Components.Count; i++)
        {
            var component = rack.Components[i];
            if (!components.Add(component.Name, [.. component.Actions.Select(static action => action.Verb)]))
                Report($"{path}.name", $"there is a component '{component.Name}' already; give the device another name");
        }
    }

    // Whether it is a node of the network; what is wrong with the network itself has been reported.
    private bool IsThere(string node, string path)
    {
        if (rack.Network is not { } network)
        {
            if (!hasNetwork)
                Report(path, $"names node '{node}' of a network, and the scenario has none; add one, or leave 'over' out");
            return false;
        }

        if (network.Topology.TryFind(node, out _))
            return true;
        Report(path, $"there is no node '{node}'{NameHint.Of(node, [.. network.Nodes.Select(static one => one.Name)])}");
        return false;
    }

    // Whether the device that is stood on is there; one that couldn't be made has been reported.
    private bool Use(int index, string name, DeviceUse use, string path)
    {
        var at = names.IndexOf(use.Name);
        if (at < 0 || use.Name.Length == 0)
        {
            Report(path, $"there is no device '{use.Name}'{NearestName.Hint(use.Name, [.. names.Take(index)], "Devices before this one")}");
            return false;
        }

        if (at >= index)
        {
            Report(path, at == index ? $"'{use.Name}' can't stand on itself; name a device before it" : $"'{use.Name}' comes later in the list; put it before '{name}'");
            return false;
        }

        if (use.IsWhole && !wholes.TryAdd(use.Name, name))
        {
            Report(path, $"'{use.Name}' belongs to '{wholes[use.Name]}' already; give each a device of its own");
            return false;
        }

        var isPool = rack.Pool(use.Name) is not null;
        if (!isPool && rack.Find(use.Name) is null)
            return false;
        if (isPool != use.IsPool)
            Report(path, isPool ? $"'{use.Name}' is a pool, not a device; make a volume in it and name that" : $"'{use.Name}' is a device, not a pool{NearestName.Hint(use.Name, [.. rack.Pools.Select(static pool => pool.Name)], "Pools")}");
        return isPool == use.IsPool;
    }

    private void Images(IReadOnlyList<ImageDocument> images)
    {
        for (var i = 0; i < images.Count; i++)
        {
            if (images[i] is not { Name.Length: > 0, Device.Length: > 0 } image)
                continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"storage.images[{i}]");
            if (images.Take(i).Any(other => other?.Name == image.Name))
                Report($"{path}.name", $"there is an image '{image.Name}' already; give each its own name");
            else if (rack.Pool(image.Device) is not null)
                Report($"{path}.device", $"'{image.Device}' is a pool, not a device; make a volume in it and name that");
            else if (!names.Contains(image.Device))
                Report($"{path}.device", $"there is no device '{image.Device}'{NearestName.Hint(image.Device, names, "Devices")}");
            else if (rack.Find(image.Device) is { } device)
                rack.Images.Add(new ScenarioImage(image, device));
        }
    }

    // Takes a device for something that isn't one itself; one that couldn't be made has been reported.
    private bool Claim(string name, string taker, string path)
    {
        if (!names.Contains(name))
        {
            Report(path, $"there is no device '{name}'{NearestName.Hint(name, names, "Devices")}");
            return false;
        }

        if (rack.Pool(name) is not null)
        {
            Report(path, $"'{name}' is a pool, not a device; make a volume in it and name that");
            return false;
        }

        if (wholes.TryAdd(name, taker))
            return rack.Find(name) is not null;
        Report(path, $"'{name}' belongs to '{wholes[name]}' already; give each a device of its own");
        return false;
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}
