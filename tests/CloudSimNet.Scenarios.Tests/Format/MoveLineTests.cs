// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What a run prints of the moves of disks is what the list of figures says of them.</summary>
public sealed class MoveLineTests
{
    private const string Devices = "{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms } }, { name: fast, model: { name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms } }, { name: d, model: { name: disk, device: flat, size: 1 MB } }";

    [TestCase("to: fast, at: 1 s", @"^done at [0-9.]+ s, 1 MB copied$")]
    [TestCase("to: flat, at: 1 s", "^refused: it lay on flat already$")]
    [TestCase("to: fast, at: 11 s", "^not-begun$")]
    public void Rows_MoveOfADisk_IsToldByItsFigures(string move, string line)
    {
        var run = Lab.Run($"version: 2\nname: s\nuntil: 10 s\nstorage: {{ devices: [{Devices}], moves: [{{ disk: d, {move} }}] }}");

        Assert.That(run.Figures.Rows.Single(static row => row.Key == "move of d").Value, Does.Match(line));
    }
}
