// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Users outside of the datacenters, who reach services over the network or don't.</summary>
public sealed class OutsideTests
{
    [Test]
    public void Warnings_LoadWithoutAnOutside_SaysThatUsersStandNowhere()
    {
        var loaded = Scenario.Parse(Served.Text(network: "routing: hops"), "s.yaml");

        Assert.That(loaded.Problems, Is.Empty);
        Assert.That(loaded.Warnings.Select(static one => one.ToString()), Has.One.EqualTo(
            "s.yaml:11:8: warning: load[0]: the users of load 'shop' stand at no node of the network, so that their requests and answers take no time on it; name their node in network.outside"));
        Assert.That(Served.NetworkSeconds(Lab.Run(Served.Text(network: "routing: hops"))), Is.Zero);
    }

    [Test]
    public void Warnings_LoadWithAnOutsideOrWithoutANetwork_AreNone()
    {
        Assert.That(Scenario.Parse(Served.Text(network: "outside: switch"), "s.yaml").Warnings, Is.Empty);
        Assert.That(Scenario.Parse(Served.Text(), "s.yaml").Warnings, Is.Empty);
    }

    [Test]
    public void Validate_OutsideThatReachesNoHost_IsAProblemWithNames() => Assert.That(
        Scenario.Parse(Text(left: "inner", world: "edge"), "s.yaml").Problems.Select(static one => $"{one.Path}: {one.Message}"),
        Is.EqualTo(new[] { "network.outside: there is no path from 'world' to any host ('left', 'right'), so that no request is ever answered; add a link" }));

    [Test]
    public void Warnings_OutsideThatReachesSomeHosts_NamesTheOthers()
    {
        var loaded = Scenario.Parse(Text(left: "edge", world: "edge"), "s.yaml");

        Assert.That(loaded.Problems, Is.Empty);
        Assert.That(loaded.Warnings.Select(static one => $"{one.Path}: {one.Message}"), Is.EqualTo(new[] { "network.outside: there is no path from 'world' to 'right', so that requests to services there are never answered; add a link" }));
    }

    [Test]
    public void Validate_OutsideThatReachesAll_IsGood()
    {
        var loaded = Scenario.Parse(Text(left: "inner", world: "inner"), "s.yaml");

        Assert.That(loaded.Problems.Concat(loaded.Warnings), Is.Empty);
    }

    // The right host hangs on the inner switch, the left one and the world where they are told to; no link joins the switches.
    private static string Text(string left, string world) => Served.Text(network: "x").Replace("topology: { name: star, hosts: 2, link: { rate: 8 Gbps } }", $$"""
        topology:
              name: custom
              nodes: [{ name: inner, kind: switch }, { name: edge, kind: switch }, { name: left, kind: host }, { name: right, kind: host }, { name: world, kind: router }]
              links:
                - { a: left, b: {{left}}, rate: 8 Gbps }
                - { a: right, b: inner, rate: 8 Gbps }
                - { a: world, b: {{world}}, rate: 8 Gbps }
          outside: world
        """, StringComparison.Ordinal).Replace("  x\n", "\n", StringComparison.Ordinal);
}
