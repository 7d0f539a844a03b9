// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

/// <summary>A user's assembly: a power model, a device, a distribution, a topology and a policy, each in one file, chosen in a scenario file.</summary>
public sealed class PluginTests
{
    private const string Scenario = """
        version: 2
        name: plugged
        seed: 4
        until: 100 s
        datacenters:
          - name: lab
            placement: last-fit
            hosts: [{ count: 3, cores: 1, clock: 1 GHz, memory: 8 GiB, power: { name: square, idle: 100 W, full: 200 W } }]
        vms: [{ name: app-vm, type: { memory: 1 GiB } }]
        jobs: [{ vms: app-vm, work: 50 GI }]
        network:
          topology: { name: ring, hosts: 6, link: { rate: 8 Gbps, latency: 1 us } }
          flows: [{ name: bulk, from: host-0, to: host-3, size: 1 GB }]
        storage:
          devices: [{ name: archive, model: { name: tape, winding: 10 s } }]
          loads: [{ name: look, device: archive, operations: 1, requests: { perSecond: 1 } }]
        services: [{ name: web, instances: app-vm, stages: [{ delay: { name: two-point, first: 1 ms, second: 3 ms, share: 1 } }] }]
        load: [{ name: visitors, service: web, requestsPerSecond: 10, until: 50 s }]
        """;

    private readonly TempFolder folder = new();

    private static string Plugin => Path.Combine(Repository.Root, "tests", "Support", "CloudSimNet.Plugin", "bin", Configuration, "net10.0", "CloudSimNet.Plugin.dll");

    private static string Configuration => AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Run_ScenarioThatChoosesFromAPlugin_UsesAllOfIt()
    {
        File.WriteAllText(folder["s.yaml"], Scenario);
        var run = Invocation.Of("run", folder["s.yaml"], "--plugin", Plugin, "--json");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Errors, Does.Match(@"^\S+: warning: load\[0\]: the users of load 'visitors' stand at no node of the network, [^\n]*\n$"));
        using var summary = JsonDocument.Parse(run.Output);
        var root = summary.RootElement;
        // Two idle hosts at 100 W for 100 s, and one that computes for half of it: 100 x 200 + 50 x 200 + 50 x 100 J.
        Assert.That(root.GetProperty("totals").GetProperty("energy_kWh").GetDouble() * 3.6e6, Is.EqualTo(20_000 + 10_000 + 5_000).Within(1e-6));
        Assert.That(root.GetProperty("load").GetProperty("visitors").GetProperty("response_s").GetProperty("mean").GetDouble(), Is.EqualTo(0.001).Within(1e-9));
        // Three links of the ring one way round, and one at each end: 1 GB at 8 Gbps, and five latencies.
        Assert.That(root.GetProperty("network").GetProperty("flows").GetProperty("bulk").GetProperty("completion_s").GetProperty("mean").GetDouble(), Is.EqualTo(1.000005).Within(1e-9));
        Assert.That(root.GetProperty("storage").GetProperty("loads")[0].GetProperty("meanResponse_s").GetDouble(), Is.GreaterThan(10));
    }

    [Test]
    public void Run_WithoutThePlugin_NamesWhatThereIs()
    {
        File.WriteAllText(folder["s.yaml"], Scenario);

        Invocation.Of("run", folder["s.yaml"]).AssertRefused("there is no placement 'last-fit'; did you mean 'best-fit'?");
    }

    [Test]
    public void Validate_WrongArgumentOfAPlugin_IsSaidAtItsPlace()
    {
        File.WriteAllText(folder["s.yaml"], Scenario.Replace("idle: 100 W", "idle: 300 W", StringComparison.Ordinal));

        Invocation.Of("validate", folder["s.yaml"], "--plugin", Plugin).AssertRefused("datacenters[0].hosts[0].power.idle: is 300 W, above full, which is 200 W; write less");
    }

    [Test]
    public void Validate_SchemaWithAPlugin_HasItsArguments()
    {
        var schema = Invocation.Of("validate", "--schema", "--plugin", Plugin);

        Assert.That(schema.ExitCode, Is.Zero);
        Assert.That(schema.Output, Does.Contain("\"square\"").And.Contain("How long it takes to get anywhere.").And.Contain("\"last-fit\""));
    }

    [TestCase("missing.dll", "There is no file")]
    [TestCase("s.yaml", "can't be loaded")]
    public void Run_PluginThatIsNone_IsRefused(string file, string message)
    {
        File.WriteAllText(folder["s.yaml"], Scenario);

        Invocation.Of("run", folder["s.yaml"], "--plugin", folder[file]).AssertRefused(message);
    }

    [Test]
    public void Run_PluginGivenTwice_IsRefused()
    {
        File.WriteAllText(folder["s.yaml"], Scenario);

        Invocation.Of("run", folder["s.yaml"], "--plugin", Plugin, "--plugin", Plugin).AssertRefused("is taken twice");
    }

    [Test]
    public void Catalogue_KindWithAPlugin_ListsItsArgumentsAndSources()
    {
        var power = Invocation.Of("catalogue", "power", "--plugin", Plugin);

        Assert.That((power.ExitCode, power.Errors), Is.EqualTo((0, "")));
        Assert.That(power.Output.ReplaceLineEndings("\n"), Is.EqualTo("""
            linear                   A straight line from idle to full load.
              idle                   amount with a unit; required; such as 70 W. Power at utilisation 0; at most that at 1.
              full                   amount with a unit; required; such as 200 W. Power at utilisation 1.
            none                     No power is modelled.
            square                   Rises with the square of the utilisation. [an example]
              idle                   amount with a unit; required; such as 70 W. Power at utilisation 0.
              full                   amount with a unit; required; such as 200 W. Power at utilisation 1.
            table                    Measured points at equal steps of the utilisation, and straight lines in between.
              points                 list; required; such as ["86 W","117 W"]. Power at utilisations at equal steps from 0 to 1; at least two.

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Catalogue_UnknownKind_NamesTheNearest() =>
        Invocation.Of("catalogue", "placment").AssertRefused("there is no kind 'placment'; did you mean 'placement'?");

    [Test]
    public void Catalogue_KindOfEachUnit_IsFoundByItsWordAlone() =>
        Assert.That(Invocation.Of("catalogue", "distribution").Output, Does.Contain("exponential").And.Contain("log-normal"));

    [Test]
    public void Catalogue_Alone_ListsTheKinds() =>
        Assert.That(Invocation.Of("catalogue").Output, Does.Contain("placement").And.Contain("topology").And.Contain("first-fit").And.Contain("device"));
}
