// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A protocol that serves files: a known one whose values can be stated otherwise.</summary>
[Named("nfs", Source = "NetApp TR-3697, 2008"), Doc("NFS over TCP.")]
internal sealed record FileProtocolModel : Model<StorageProtocol>, IPresets
{
    private static readonly (string Name, StorageProtocol Value, string What)[] Others = [("smb", StorageProtocol.Smb, "SMB, also called CIFS, over TCP; taken to be as NFS.")];

    public static IReadOnlyList<(string Name, string What)> Presets { get; } = [.. Others.Select(static other => (other.Name, other.What))];

    [Key("efficiency"), Doc("The part of a link's rate that carries data."), MoreThan(0), AtMost(1), Example("0.905")]
    public double? Efficiency { get; init; }

    [Key("latency"), Doc("What it adds to each request, there and back."), Between("0 s", "1 h"), Example("100 us")]
    public SimDuration? Latency { get; init; }

    [Key("cyclesPerOperation"), Doc("The cycles of the client's host for each operation."), Between(0, 1e12), Example("30000")]
    public double? CyclesPerOperation { get; init; }

    [Key("cyclesPerByte"), Doc("The cycles of the client's host for each byte."), Between(0, 1e6), Example("0.7")]
    public double? CyclesPerByte { get; init; }

    public override StorageProtocol Make(MakingContext context)
    {
        var basis = Others.FirstOrDefault(other => other.Name == ChosenAs).Value ?? StorageProtocol.Nfs;
        return basis with
        {
            Efficiency = Efficiency ?? basis.Efficiency,
            Latency = Latency ?? basis.Latency,
            CyclesPerOperation = CyclesPerOperation ?? basis.CyclesPerOperation,
            CyclesPerByte = CyclesPerByte ?? basis.CyclesPerByte,
        };
    }
}
