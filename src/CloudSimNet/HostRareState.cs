// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Networks;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet;

/// <summary>What few hosts have: work of their own, ports, virtual machines with labels, failures, placements by demand. It is made for a host with the
/// first of them.</summary>
internal sealed class HostRareState
{
    private long expectedHz; // Of machines that were placed in the instant expectedNs.
    private long expectedNs = -1;

    /// <summary>How many virtual machines with each label stand on the host.</summary>
    public HostLabels Labels;

    /// <summary>What the host computes by itself.</summary>
    public HostWork? Work { get; set; }

    /// <summary>Where the host stands in a network.</summary>
    public NetworkNode? Node { get; set; }

    /// <summary>The host as a storage network sees it.</summary>
    public Initiator? Initiator { get; set; }

    /// <summary>What the host has mounted of file servers.</summary>
    public List<FileClient> FileClients { get; } = [];

    /// <summary>The host as a part that can fail.</summary>
    public FailurePart? Part { get; set; }

    /// <summary>A machine that is expected to ask for so many hertz was placed in this instant.</summary>
    public void Expect(long hertz, SimTime now) => (expectedHz, expectedNs) = (hertz + ExpectedAt(now), now.Nanoseconds);

    /// <summary>What machines that were placed in this instant are expected to ask for, in hertz.</summary>
    public long ExpectedAt(SimTime now) => expectedNs == now.Nanoseconds ? expectedHz : 0;
}
