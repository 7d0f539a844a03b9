// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>No two parts of a scenario draw from one random stream.</summary>
public sealed class StreamNameTests
{
    [TestCase("vms: [{ type: { memory: 1 GiB } }, { name: '0', type: { memory: 1 GiB } }]", "vms[1].name")]
    [TestCase("workload: [{ name: '12', synthetic: 2, types: [{ memory: 1 GiB }] }]", "workload[0].name")]
    [TestCase("vms: [{ type: { memory: 1 GiB } }]\njobs: [{ work: 1 GI }, { name: '0', work: 1 GI }]", "jobs[1].name")]
    public void Validate_GroupNamedByANumber_IsRefusedBecauseUnnamedGroupsAreCalledThat(string rest, string path) =>
        Assert.That(Lab.Problems(Lab.Text(rest: rest)), Has.One.Contains($"{path}: '").And.One.Contains("is a number, by which groups without a name are called; choose a name with a letter in it"));

    [Test]
    public void Run_FlowsNamedAsTheGapsOfOthers_DrawOtherNumbers()
    {
        var run = Lab.Run(Wires.Plain(network: """
            flows:
                - { name: a, pattern: random-pairs, size: 1 kB, every: 1 s, arrivals: poisson, count: 20 }
                - { name: a/gaps, pattern: random-pairs, size: 1 kB, every: 1 s, arrivals: poisson, count: 20 }
            """, rest: "seed: 5"));
        var simulation = run.Result.Simulation;

        // 20 gaps and no pair were drawn from the one, so its next number is that of a fresh stream after 20.
        var fresh = new Simulation(5).Random("network/flows/a/gaps");
        for (var i = 0; i < 20; i++)
            fresh.NextExponential(1);
        Assert.That(simulation.Random("network/flows/a/gaps").NextBits(), Is.EqualTo(fresh.NextBits()));
    }
}
