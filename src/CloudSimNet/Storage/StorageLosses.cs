// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Storage;

/// <summary>The ledger of a simulation's lost data.</summary>
public sealed class StorageLosses
{
    private readonly Simulation simulation;
    private readonly List<DataLoss> losses = [];

    internal StorageLosses(Simulation simulation)
    {
        this.simulation = simulation;
        Lost = new Probe<DataLoss>(simulation);
    }

    /// <summary>All losses, in the order in which they happened.</summary>
    public IReadOnlyList<DataLoss> All => losses;

    /// <summary>The bytes of all losses; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes Total => Bytes.OfTotal(TotalBytes);

    /// <summary>How many bytes all losses are, however many.</summary>
    public Int128 TotalBytes { get; private set; }

    /// <summary>Tells of each loss at the end of its instant.</summary>
    public Probe<DataLoss> Lost { get; }

    /// <summary>Enters a loss that happens now.</summary>
    /// <param name="device">The name of the device that lost it.</param>
    /// <param name="lost">How much that had been acknowledged; not negative.</param>
    /// <param name="cause">Why.</param>
    public void Report(string device, Bytes lost, LossCause cause)
    {
        ArgumentException.ThrowIfNullOrEmpty(device);
        ArgumentOutOfRangeException.ThrowIfLessThan(lost, Bytes.Zero);
        simulation.ThrowIfObserving();
        var loss = new DataLoss(simulation.Now, device, lost, cause);
        losses.Add(loss);
        TotalBytes += lost.Count;
        Lost.Report(loss);
    }
}
