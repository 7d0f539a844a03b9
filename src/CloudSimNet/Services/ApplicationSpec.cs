// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>An application: services that call each other.</summary>
public sealed record ApplicationSpec
{
    /// <summary>Its name; not empty. The random streams of its services and workloads depend on it.</summary>
    public required string Name { get; init; }

    /// <summary>Its services. None may call itself, directly or by way of others.</summary>
    public required IReadOnlyList<ServiceSpec> Services { get; init; }

    /// <summary>What carries the messages.</summary>
    public IServiceNetwork Network { get; init; } = UnlimitedNetwork.Instance;

    /// <summary>For how long after the application was added requests don't count in the statistics; those made at its very end do.</summary>
    public SimDuration WarmUp { get; init; } = SimDuration.Zero;

    /// <summary>Everything that is wrong with the spec.</summary>
    public IReadOnlyList<ModelProblem> Problems()
    {
        var check = new ModelCheck("application");
        check.Require(!string.IsNullOrEmpty(Name), "name", Name is null ? "null" : "''", "a name that isn't empty");
        check.Require(Network is not null, "network", "null", "a network; UnlimitedNetwork.Instance where it isn't modelled");
        check.Require(WarmUp >= SimDuration.Zero && !WarmUp.IsForever, "warmUp", WarmUp, "0 s or more, and have an end");
        check.Require(Services is { Count: > 0 }, "services", Services is null ? "null" : "an empty list", "at least one service");
        for (var i = 0; i < (Services?.Count ?? 0); i++)
        {
            check.Require(Services![i] is not null, $"services[{i}]", "null", "a service");
            check.Problems.AddRange(Services[i]?.Problems($"services[{i}]") ?? []);
        }

        if (check.Problems.Count == 0)
            CallGraph.Check(Services!, check.Problems);
        return check.Problems;
    }
}
