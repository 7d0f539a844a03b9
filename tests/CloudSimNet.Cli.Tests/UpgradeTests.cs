// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

/// <summary>Files of older versions of the format.</summary>
public sealed class UpgradeTests
{
    private const string Old = """
        # A comment that stays.
        version: 1
        name: old
        datacenters: [{ name: lab, placement: worst-fit, hosts: [{ count: 2, cores: 1, clock: 1 GHz, memory: 8 GiB }] }]
        vms: [{ count: 2, type: { memory: 1 GiB } }]
        services:
          - { name: web, on: { first: 0, count: 2 }, stages: [{ compute: 10 MI }] }   # and this one
        load: [{ name: shop, service: web, requestsPerSecond: 5, gaps: constant, requests: 10 }]
        storage:
          devices:
            - { name: slow, model: hdd-7200 }
            - name: fast
              model: { name: disk, "on": slow, size: 1 GB }

        """;

    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Run_FileOfVersion1_GivesWhatItGaveWithAWordAboutEachOldSpelling()
    {
        File.WriteAllText(folder["old.yaml"], Old);
        var old = Invocation.Of("run", folder["old.yaml"], "--json");

        Assert.That(old.ErrorLines(), Is.EqualTo(new[]
        {
            $"{folder["old.yaml"]}:5:7: vms[0]: is called 'vms-0' since version 2 of the format, because others refer to it by its name; give it a better one",
            $"{folder["old.yaml"]}:7:18: services[0].on: is called 'instances' since version 2 of the format",
            $"{folder["old.yaml"]}:7:22: services[0].instances: virtual machines have the names of their groups since version 2 of the format: instances: vms-0",
            $"{folder["old.yaml"]}:13:28: storage.devices[1].model.on: is called 'device' since version 2 of the format",
        }));
        Assert.That(old.ExitCode, Is.Zero);

        var upgrade = Invocation.Of("upgrade", folder["old.yaml"]);
        Assert.That((upgrade.ExitCode, upgrade.Output.TrimEnd()), Is.EqualTo((0, $"{folder["old.yaml"]}: upgraded")));
        Assert.That(File.ReadAllText(folder["old.yaml"]), Is.EqualTo(Old
            .Replace("version: 1", "version: 2", StringComparison.Ordinal)
            .Replace("web, on: { first: 0, count: 2 }", "web, instances: vms-0", StringComparison.Ordinal)
            .Replace("[{ count: 2, type", "[{ name: vms-0, count: 2, type", StringComparison.Ordinal)
            .Replace("\"on\": slow", "\"device\": slow", StringComparison.Ordinal)));

        var renewed = Invocation.Of("run", folder["old.yaml"], "--json");
        Assert.That((renewed.ExitCode, renewed.Errors, renewed.Output), Is.EqualTo((0, "", old.Output)));
        Assert.That(Invocation.Of("upgrade", folder["old.yaml"]).Output.TrimEnd(), Is.EqualTo($"{folder["old.yaml"]}: is of the newest version already"));
        Assert.That(Directory.EnumerateFiles(folder["."]).Count(), Is.EqualTo(1));
    }

    [Test]
    public void Run_SetOfVersion1_StillFindsItsPath()
    {
        File.WriteAllText(folder["old.yaml"], Old);
        var run = Invocation.Of("run", folder["old.yaml"], "--set", "services[0].on.count=1");

        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void Upgrade_WhatAnAliasRepeats_IsRewrittenOnce()
    {
        File.WriteAllText(folder["a.yaml"], "version: 1\nname: old\nvms: [{ type: { memory: 1 GiB } }]\nservices: [&one { name: on-one, on: { first: 0 } }, *one]\n");

        Assert.That(Invocation.Of("upgrade", folder["a.yaml"]).ExitCode, Is.Zero);
        Assert.That(File.ReadAllText(folder["a.yaml"]), Is.EqualTo("version: 2\nname: old\nvms: [{ name: vms-0, type: { memory: 1 GiB } }]\nservices: [&one { name: on-one, instances: vms-0 }, *one]\n"));
    }

    [TestCase("version: 3\n", "is none of the format's versions")]
    [TestCase("name: x\n", "is none of the format's versions")]
    [TestCase("version: 1\nvms: [{ type: { memory: 1 GiB } }]\nservices: [{ \"\\x6fn\": { first: 0 } }]\n", "can't be rewritten")]
    [TestCase("version: 1\nvms: [&a { type: { memory: 1 GiB } }, *a]\njobs: [{ vm: 0, work: 1 GI }, { vm: 1, work: 1 GI }]\n", "can't be rewritten")]
    [TestCase("version: 1\njobs: [{ vm: 0, work: 1 GI }]\n", "jobs[0].vm: there is no virtual machine 0; there are 0, counted from 0")]
    public void Upgrade_WhatCantBeUpgraded_IsSaidAndLeftAlone(string text, string message)
    {
        File.WriteAllText(folder["a.yaml"], text);
        Invocation.Of("upgrade", folder["a.yaml"]).AssertRefused(message);

        Assert.That(File.ReadAllText(folder["a.yaml"]), Is.EqualTo(text));
    }

    [Test]
    public void Upgrade_FileThatIsNoYaml_IsLeftAlone()
    {
        File.WriteAllText(folder["bad.yaml"], "version: 1\nname: [\n");
        Invocation.Of("upgrade", folder["bad.yaml"]).AssertRefused("bad.yaml");

        Assert.That(File.ReadAllText(folder["bad.yaml"]), Is.EqualTo("version: 1\nname: [\n"));
    }
}
