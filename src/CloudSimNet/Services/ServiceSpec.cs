// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>A service: what each request to it does, and how its instances take requests.</summary>
public sealed record ServiceSpec
{
    /// <summary>Its name; not empty, and no other service of the application has it.</summary>
    public required string Name { get; init; }

    /// <summary>What a request does, in this order; may be empty.</summary>
    public required IReadOnlyList<IServiceStage> Stages { get; init; }

    /// <summary>How many requests an instance works on at a time, its worker threads; at least 1. A request holds its thread from its first stage to
    /// its last, also while it waits for others.</summary>
    public int Threads { get; init; } = int.MaxValue;

    /// <summary>How many requests may wait at an instance for a thread, first come first served; 0 or more. A request that finds so many is rejected.</summary>
    public int QueueLimit { get; init; } = int.MaxValue;

    /// <summary>The port that its instances are requested at, for networks with a firewall; from 0 to 65 535.</summary>
    public int Port { get; init; } = 80;

    /// <summary>Which instance takes a request.</summary>
    public IBalancingPolicy Balancing { get; init; } = new RoundRobinBalancing();

    /// <summary>Everything that is wrong with the spec by itself.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(!string.IsNullOrEmpty(Name), "name", Name is null ? "null" : "''", "a name that isn't empty");
        check.Require(Threads >= 1, "threads", Threads, "1 or more");
        check.Require(QueueLimit >= 0, "queueLimit", QueueLimit, "0 or more");
        check.Require(Port is >= 0 and <= 65_535, "port", Port, "from 0 to 65535");
        check.Require(Balancing is not null, "balancing", "null", "a policy, such as RoundRobinBalancing");
        check.Require(Stages is not null, "stages", "null", "a list, empty where a request does nothing");
        for (var i = 0; i < (Stages?.Count ?? 0); i++)
        {
            check.Require(Stages![i] is not null, $"stages[{i}]", "null", "a stage");
            check.Problems.AddRange(Stages[i]?.Problems($"{path}.stages[{i}]") ?? []);
        }

        return check.Problems;
    }
}
