// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Distributed;

/// <summary>How many nodes an object survives the loss of, and how.</summary>
/// <remarks>
/// Mirror: faults + 1 copies and as many witnesses as faults, on 2 x faults + 1 nodes. Parity: 3 parts of data and 1 of parity (RAID 5) for one
/// fault, 4 and 2 (RAID 6) for two. So 100 GB take 200 GB, 133.3 GB and
/// 150 GB (VMware vSAN's factors 2, 1.33, 1.5). An object can be used while more than half of its votes, one for each part or witness, are there.
/// </remarks>
public sealed record ObjectPolicy
{
    /// <summary>How many nodes may be lost; 0 to 3 for a mirror, 1 or 2 for parity.</summary>
    public required int FaultsToTolerate { get; init; }

    /// <summary>How it is spread.</summary>
    public ObjectLayout Layout { get; init; } = ObjectLayout.Mirror;

    /// <summary>What a witness takes of a node.</summary>
    public Bytes WitnessSize { get; init; } = Bytes.MB(4);

    /// <summary>The parts that are needed to read everything.</summary>
    public int Data => Layout == ObjectLayout.Mirror ? 1 : FaultsToTolerate + 2;

    /// <summary>All parts that hold data or parity.</summary>
    public int Parts => Layout == ObjectLayout.Mirror ? FaultsToTolerate + 1 : Data + FaultsToTolerate;

    /// <summary>The witnesses.</summary>
    public int Witnesses => Layout == ObjectLayout.Mirror ? FaultsToTolerate : 0;

    /// <summary>The nodes that it needs, each for one part or witness.</summary>
    public int Nodes => Parts + Witnesses;

    /// <summary>What it takes for each byte, witnesses aside.</summary>
    public double Factor => (double)Parts / Data;

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        var (least, most) = Layout == ObjectLayout.Mirror ? (0, 3) : (1, 2);
        if (FaultsToTolerate < least || FaultsToTolerate > most)
            throw new ArgumentOutOfRangeException(nameof(FaultsToTolerate), FaultsToTolerate, $"An object of layout {Layout} tolerates from {least} to {most} faults, not {FaultsToTolerate}.");
        if (WitnessSize < Bytes.Zero)
            throw new ArgumentOutOfRangeException(nameof(WitnessSize), WitnessSize, $"The size of a witness must not be negative, not {WitnessSize}.");
    }
}
