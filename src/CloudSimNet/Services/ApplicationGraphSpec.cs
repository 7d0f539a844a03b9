// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>An application that runs once, as a graph: tasks that compute, and edges that carry what one task hands to the next. Also called a
/// workflow.</summary>
public sealed record ApplicationGraphSpec
{
    /// <summary>Its name; not empty.</summary>
    public required string Name { get; init; }

    /// <summary>Its tasks; at least one.</summary>
    public required IReadOnlyList<GraphTaskSpec> Tasks { get; init; }

    /// <summary>What is handed from task to task. No task may wait for itself, directly or by way of others.</summary>
    public IReadOnlyList<GraphEdge> Edges { get; init; } = [];

    /// <summary>Everything that is wrong with the spec.</summary>
    public IReadOnlyList<ModelProblem> Problems()
    {
        var check = new ModelCheck("graph");
        check.Require(!string.IsNullOrEmpty(Name), "name", Name is null ? "null" : "''", "a name that isn't empty");
        check.Require(Tasks is { Count: > 0 }, "tasks", Tasks is null ? "null" : "an empty list", "at least one task");
        check.Require(Edges is not null, "edges", "null", "a list, empty where no task waits for another");
        var places = new Dictionary<string, int>();
        for (var i = 0; i < (Tasks?.Count ?? 0); i++)
            CheckTask(check, i, places);
        if (check.Problems.Count == 0)
            GraphOrder.Check(this, check, places);
        return check.Problems;
    }

    private void CheckTask(ModelCheck check, int i, Dictionary<string, int> places)
    {
        var task = Tasks[i];
        check.Require(task is { Name.Length: > 0 }, $"tasks[{i}].name", task?.Name is null ? "null" : "''", "a name that isn't empty");
        if (task?.Name is null)
            return;
        check.Require(places.TryAdd(task.Name, i), $"tasks[{i}].name", $"'{task.Name}'", "a name that no other task of the graph has");
        check.Require(task.Work.Count >= 0 && !task.Work.IsEndless, $"tasks[{i}].work", task.Work, "0 I or more, and have an end");
        check.Require(task.Parallelism is >= 1 and <= 65_536, $"tasks[{i}].parallelism", task.Parallelism, "from 1 to 65536");
        if (task.Profile is not null)
            check.RequireSound(task.Profile);
    }
}
