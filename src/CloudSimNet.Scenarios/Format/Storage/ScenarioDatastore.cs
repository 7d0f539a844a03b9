// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Storage.Datastores;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A datastore of one simulation, and the files in it whose hosts have failed.</summary>
/// <remarks>The lock of such a host is broken when its lease has run out, or given back when the host has a virtual machine again.</remarks>
/// <param name="datastore">The datastore.</param>
internal sealed class ScenarioDatastore(Datastore datastore)
{
    private readonly List<DatastoreHandle> left = [];

    /// <summary>Who opens files that belong to no host, and breaks locks that have run out: no host of a datacenter.</summary>
    public static HostId Itself { get; } = new(-1);

    /// <summary>The datastore.</summary>
    public Datastore Datastore => datastore;

    /// <summary>How many files are locked by hosts that have failed.</summary>
    public int Left => left.Count;

    /// <summary>Makes a datastore without files, and puts it into the rack.</summary>
    /// <exception cref="ArgumentException">The library refuses it, for the reason in the message.</exception>
    public static ScenarioDatastore Make(DatastoreDocument document, DeviceRegistry rack)
    {
        var made = new ScenarioDatastore(new Datastore(document.Name, rack[document.Device], document.ToSpec()));
        rack.Datastores.Add(made);
        return made;
    }

    /// <summary>Makes a file that is there from the start, and puts it into the rack as a device.</summary>
    /// <returns>False when the space isn't there.</returns>
    public bool TryMake(DatastoreFileDocument document, DeviceRegistry rack)
    {
        if (datastore.TryCreate(document.Name, document.Size, document.Thick ? Provisioning.Thick : Provisioning.Thin) is not { } file)
            return false;
        rack.Add("datastore-file", file.TryOpen(Itself, OpenMode.ReadWrite, out _)!);
        return true;
    }

    /// <summary>A host is alive: what it had open before it failed, it closes.</summary>
    public void NoteAlive(HostId host)
    {
        datastore.HostBack(host);
        foreach (var opened in left.FindAll(opened => opened.Host == host))
            Delete(opened);
    }

    /// <summary>The host that has a file open has failed.</summary>
    public void Leave(DatastoreHandle opened)
    {
        left.Add(opened);
        datastore.HostSilent(opened.Host);
        if (opened.Simulation.Now.AddSaturating(datastore.Spec.LockLease) is { IsNever: false } end)
            opened.Simulation.Schedule(end, () => Break(opened));
    }

    /// <summary>Deletes a file that nobody needs any more.</summary>
    public void Delete(DatastoreHandle opened)
    {
        left.Remove(opened);
        opened.Close();
        datastore.TryDelete(opened.File);
    }

    private void Break(DatastoreHandle opened)
    {
        if (left.Contains(opened) && opened.File.TryOpen(Itself, OpenMode.ReadWrite, out _) is { } taken)
            Delete(taken);
        left.Remove(opened);
    }
}
