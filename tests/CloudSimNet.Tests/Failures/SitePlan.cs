// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>The site as data: two racks, what stands in them, and what lies between them.</summary>
internal static class SitePlan
{
    public static (string Name, Func<SiteRun, Service> Make)[] Services { get; } =
    [
        ("san", run => new SanService(run)),
        ("nas1", run => new NasService(run, "nas1", [0], 0)),
        ("nas2", run => new NasService(run, "nas2", [0, 1], 1)),
        ("net", run => new NetworkService(run)),
        ("store", run => new StoreService(run)),
        ("stall", run => new ReplicaService(run, "stall")),
        ("continue", run => new ReplicaService(run, "continue")),
        ("async", run => new ReplicaService(run, "async")),
    ];

    /// <summary>What can fail; the parts with power in the order in which they go: what stands on others before these.</summary>
    public static IReadOnlyList<PlannedPart> Parts { get; } = [.. San(), .. Nas(), .. Network(), .. Store(), .. Replicas(), new("rack/0", PartKind.RackPower, 0), new("rack/1", PartKind.RackPower, 1)];

    // The host stands elsewhere. Each switch leads from one of its ports to both controllers.
    private static IEnumerable<PlannedPart> San()
    {
        for (var way = 0; way < 2; way++)
        {
            yield return new($"san/hba{way}", PartKind.Path, -1);
            yield return new($"san/hba{way}-switch{way}", PartKind.Path, -1);
            yield return new($"san/switch{way}", PartKind.FabricSwitch, way);
            for (var controller = 0; controller < 2; controller++)
            {
                yield return new($"san/switch{way}-port{controller}{way}", PartKind.Path, -1);
                yield return new($"san/port{controller}{way}", PartKind.Path, 0);
            }
        }

        for (var i = 0; i < 2; i++)
            yield return new($"san/controller{i}", PartKind.ArrayController, 0);
        for (var i = 0; i < 4; i++)
            yield return new($"san/disk{i}", PartKind.Disk, -1); // The array's power is what counts.
    }

    private static IEnumerable<PlannedPart> Nas()
    {
        yield return new("nas1/head0", PartKind.NasHead, 0);
        yield return new("nas2/head0", PartKind.NasHead, 0);
        yield return new("nas2/head1", PartKind.NasHead, 1);
        foreach (var nas in (string[])["nas1", "nas2"])
        {
            for (var i = 0; i < 2; i++)
                yield return new($"{nas}/disk{i}", PartKind.Disk, -1);
        }
    }

    // Leaf, spine and hosts 2r and 2r + 1 stand in rack r.
    private static IEnumerable<PlannedPart> Network()
    {
        for (var rack = 0; rack < 2; rack++)
        {
            yield return new($"net/leaf-{rack}", PartKind.NetworkSwitch, rack);
            yield return new($"net/spine-{rack}", PartKind.NetworkSwitch, rack);
            for (var spine = 0; spine < 2; spine++)
                yield return new($"net/leaf-{rack}:spine-{spine}", PartKind.NetworkLink, -1);
            for (var host = 2 * rack; host < (2 * rack) + 2; host++)
                yield return new($"net/host-{host}:leaf-{rack}", PartKind.NetworkLink, -1);
        }
    }

    private static IEnumerable<PlannedPart> Store()
    {
        for (var node = 0; node < 6; node++)
            yield return new($"store/node{node}", PartKind.Disk, -1);
    }

    private static IEnumerable<PlannedPart> Replicas()
    {
        foreach (var mode in (string[])["stall", "continue", "async"])
        {
            yield return new($"{mode}/line", PartKind.NetworkLink, -1);
            for (var rack = 0; rack < 2; rack++)
            {
                for (var i = 0; i < 2; i++)
                    yield return new($"{mode}/disk{rack}{i}", PartKind.Disk, -1);
            }
        }
    }
}
