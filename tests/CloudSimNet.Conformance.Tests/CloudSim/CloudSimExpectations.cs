// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>What a CloudSim case expects, compared with a run.</summary>
internal sealed class CloudSimExpectations(JsonElement expected, double relative)
{
    private const double AbsoluteTolerance = 2e-9;

    private static readonly string[] Words = ["rule", "note", "formula"];

    private static readonly string[] Known = ["start", "finish", "vm", "vm_host", "failed_vms", "finishedLength", "clock"];

    /// <summary>The keys that aren't words.</summary>
    public IReadOnlyList<string> Keys { get; } = [.. expected.EnumerateObject().Select(static property => property.Name).Except(Words)];

    /// <summary>Whether nothing is expected, not even in words.</summary>
    public bool IsEmpty => !expected.EnumerateObject().Any();

    public void MustBeSupported()
    {
        if (Keys.Except(Known).ToList() is { Count: > 0 } unknown)
            Later.Issue($"expectations of {string.Join(", ", unknown)}");
    }

    public void Check(CloudSimModel model, RunResult result) => Assert.Multiple(() =>
    {
        foreach (var key in Keys)
            Check(key, expected.Of(key), model, result);
    });

    private void Check(string key, JsonElement value, CloudSimModel model, RunResult result)
    {
        switch (key)
        {
            case "start":
                CheckAll(key, value, [.. model.Jobs.Select(static job => Seconds(job.StartedAt))]);
                break;
            case "finish":
                CheckAll(key, value, [.. model.Jobs.Select(static job => job.State is JobState.Completed or JobState.Expired ? Seconds(job.EndedAt) : null)]);
                break;
            case "vm":
                CheckAll(key, value, [.. model.Jobs.Select(static job => (double?)job.VirtualMachine?.Id.Value)]);
                break;
            case "vm_host":
                CheckAll(key, value, [.. model.Vms.Select(static vm => (double?)vm.Host?.Id.Value)]);
                break;
            case "failed_vms":
                CheckOne(key, value, model.Vms.Count(static vm => vm.Host is null));
                break;
            case "finishedLength": // MI per core, as lengths are.
                CheckAll(key, value, [.. model.Jobs.Select(static job => (double?)job.WorkDone.Count / 1e6 / job.Spec.Parallelism)]);
                break;
            case "clock":
                CheckOne(key, value, result.Time.Seconds);
                break;
        }
    }

    private void CheckAll(string key, JsonElement values, IReadOnlyList<double?> actual)
    {
        Assert.That(values.GetArrayLength(), Is.EqualTo(actual.Count), $"number of {key}");
        for (var i = 0; i < actual.Count; i++)
            CheckOne($"{key}[{i}]", values[i], actual[i]);
    }

    private void CheckOne(string what, JsonElement value, double? actual)
    {
        if (value.ValueKind == JsonValueKind.Null || value.GetDouble() == -1) // CloudSim's way to say none.
        {
            Assert.That(actual, Is.Null, what);
            return;
        }

        var number = value.GetDouble();
        Assert.That(actual, Is.Not.Null.And.EqualTo(number).Within(AbsoluteTolerance + (relative * Math.Abs(number))), what);
    }

    private static double? Seconds(SimTime time) => time.IsNever ? null : time.Seconds;
}
