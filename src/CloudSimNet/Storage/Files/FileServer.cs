// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Events;
using CloudSimNet.Failures;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Storage.Files;

/// <summary>A file server (NAS): heads before a volume, with a link to its clients and folders that it shares.</summary>
/// <remarks>
/// While no head serves, all clients wait, as hard mounts do; what was under way is sent again when one serves. Who opens, creates and removes files
/// is answered at once: operations on names take no time and are served by the
/// metadata that clients hold. Left out: caching at clients and in the heads, leases, quotas, and the loss of opens and locks at a failover.
/// </remarks>
public sealed class FileServer : IEventHandler
{
    private readonly bool[] heads;
    private readonly FailurePart?[] parts;
    private readonly List<FileTraffic> traffic = [];
    private EventHandle failover;
    private int active;

    /// <summary>A server whose heads work, with no folders.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="spec">What it is like.</param>
    /// <param name="volume">What its files stand on, such as an array.</param>
    public FileServer(string name, FileServerSpec spec, BlockDevice volume)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(volume);
        spec.Check();
        (Name, Spec, Volume, Simulation) = (name, spec, volume, volume.Simulation);
        heads = new bool[spec.Heads];
        parts = new FailurePart?[spec.Heads];
        heads.AsSpan().Fill(true);
        Space = new ExtentSpace(volume, spec.AllocationUnit.Count);
        Head = new ServiceStation(Simulation, spec.HeadCores, spec.OperationTime);
        In = NewWire();
        Out = NewWire();
    }

    /// <summary>The simulation that it belongs to.</summary>
    public Simulation Simulation { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is like.</summary>
    public FileServerSpec Spec { get; }

    /// <summary>What its files stand on.</summary>
    public BlockDevice Volume { get; }

    /// <summary>Whether a head serves.</summary>
    public bool IsServing => heads[active] && !Simulation.IsPending(failover);

    /// <summary>How much of the head that serves is in use now, from 0 to 1.</summary>
    public double Utilisation => (Head.Resource.Activities > 0 ? Head.Resource.Usage : Head.Busy) / Head.Servers;

    /// <summary>How much of the volume no file has taken.</summary>
    public Bytes FreeSpace => Bytes.B(Space.Free);

    /// <summary>How often the heads have changed: what was sent before is lost.</summary>
    internal int Epoch { get; private set; }

    internal ExtentSpace Space { get; }

    internal ServiceStation Head { get; }

    internal ServiceStation In { get; }

    internal ServiceStation Out { get; }

    /// <summary>Shares a new, empty folder.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="protocol">How clients talk to it: <see cref="StorageProtocol.Nfs"/>, <see cref="StorageProtocol.Smb"/> or one like them.</param>
    /// <param name="permissions">Who may do what in it; null for the superuser's, which others may read.</param>
    /// <exception cref="ArgumentException">The protocol serves blocks.</exception>
    public SharedFolder Share(string name, StorageProtocol protocol, Permissions? permissions = null)
    {
        ArgumentNullException.ThrowIfNull(protocol);
        protocol.Check();
        if (!protocol.IsFileLevel)
            throw new ArgumentException($"'{protocol.Name}' carries blocks, and a file server shares files; use NFS or SMB.", nameof(protocol));
        return new SharedFolder(this, name, protocol, permissions ?? new Permissions());
    }

    /// <summary>A head as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    /// <param name="index">Which; 0 or 1.</param>
    public FailurePart Part(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)heads.Length, nameof(index));
        return parts[index] ??= new FailurePart(Simulation, string.Create(CultureInfo.InvariantCulture, $"{Name}/head-{index}"), () => GoDown(index), () => ComeUp(index));
    }

    /// <summary>A head fails: with a second one requests wait for the failover, else until it is repaired. No effect on a failed head, so that one
    /// repair is enough; for outages that overlap see <see cref="Part"/>.</summary>
    /// <param name="index">Which; 0 or 1.</param>
    public void FailHead(int index) => Part(index).Fail();

    /// <summary>A failed head works again unless something else keeps it down. No effect on a working one.</summary>
    /// <param name="index">Which; 0 or 1.</param>
    public void RepairHead(int index) => Part(index).Repair();

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        failover = EventHandle.None;
        Tell();
    }

    internal void Add(FileTraffic client) => traffic.Add(client);

    private ServiceStation NewWire() => new(Simulation, 1, SimDuration.FromSeconds((4096 * 8.0 / Spec.LinkRate.BitsPerSecond) + 1e-9));

    private void GoDown(int index)
    {
        heads[index] = false;
        if (index != active)
            return;
        Epoch++;
        Simulation.Cancel(failover);
        foreach (var station in (ReadOnlySpan<ServiceStation>)[Head, In, Out])
            station.EndAll(IoStatus.Unavailable);
        foreach (var client in traffic)
            client.ThrowOut();
        FindHead();
        Tell();
    }

    private void ComeUp(int index)
    {
        heads[index] = true;
        if (!heads[active])
            active = index;
        Tell();
    }

    private void FindHead()
    {
        var other = Array.IndexOf(heads, true);
        if (other < 0)
            return;
        active = other;
        failover = Simulation.Schedule(Simulation.Now + Spec.FailoverTime, this);
    }

    private void Tell()
    {
        foreach (var client in traffic)
            client.ServerChanged();
    }
}
