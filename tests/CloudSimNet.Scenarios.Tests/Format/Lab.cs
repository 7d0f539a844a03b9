// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Small scenarios, and shorthand to read and run them.</summary>
internal static class Lab
{
    public const string Host = "{ cores: 2, clock: 1 GHz, memory: 8 GiB }";

    /// <summary>A scenario with one datacenter, in which any part can be something else.</summary>
    public static string Text(string hosts = Host, string placement = "first-fit", string center = "", string rest = "") => $"""
        version: 1
        name: lab
        datacenters:
          - name: a
            placement: {placement}
            hosts: [{hosts}]
            {center}
        {rest}
        """;

    /// <summary>A catalogue of what the library and this assembly have.</summary>
    public static ChoiceCatalogue Catalogue()
    {
        var catalogue = LibraryChoices.Catalogue();
        catalogue.AddFrom(Assembly.GetExecutingAssembly());
        return catalogue;
    }

    /// <summary>The problems as lines.</summary>
    public static string[] Problems(string text, params string[] set) =>
        [.. Scenario.Parse(text, "s.yaml", set, Catalogue()).Problems.Select(problem => problem.ToString())];

    public static Scenario Read(string text, params string[] set)
    {
        var loaded = Scenario.Parse(text, "s.yaml", set, Catalogue());
        Assert.That(loaded.Problems, Is.Empty);
        return loaded.Scenario!;
    }

    public static ScenarioRun Run(string text, params string[] set) => ScenarioRun.Run(Read(text, set));
}
