// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>Which services call which: names must be known, and no service may call itself, directly or by way of others.</summary>
internal sealed class CallGraph
{
    private readonly IReadOnlyList<ServiceSpec> services;
    private readonly Dictionary<string, int> places = [];
    private readonly List<ModelProblem> problems;
    private readonly bool[] isDone;
    private readonly List<int> way = [];

    private CallGraph(IReadOnlyList<ServiceSpec> services, List<ModelProblem> problems)
    {
        this.services = services;
        this.problems = problems;
        isDone = new bool[services.Count];
    }

    /// <summary>Adds what is wrong with the calls of services that are sound by themselves.</summary>
    public static void Check(IReadOnlyList<ServiceSpec> services, List<ModelProblem> problems)
    {
        var graph = new CallGraph(services, problems);
        for (var i = 0; i < services.Count; i++)
        {
            if (!graph.places.TryAdd(services[i].Name, i))
                problems.Add(new ModelProblem($"services[{i}].name", $"'{services[i].Name}' is the name of services[{graph.places[services[i].Name]}] already; give each service a name of its own."));
        }

        for (var i = 0; i < services.Count; i++)
            graph.Visit(i);
    }

    /// <summary>The calls in a stage.</summary>
    public static IReadOnlyList<CallStage> CallsOf(Stage stage) => stage switch
    {
        CallStage call => [call],
        ForkStage fork => fork.Calls,
        _ => [],
    };

    private void Visit(int service)
    {
        if (isDone[service])
            return;
        way.Add(service);
        var stages = services[service].Stages;
        for (var i = 0; i < stages.Count; i++)
        {
            foreach (var call in CallsOf(stages[i]))
                Follow($"services[{service}].stages[{i}]", call.Service);
        }

        way.RemoveAt(way.Count - 1);
        isDone[service] = true;
    }

    private void Follow(string path, string name)
    {
        if (name is null || !places.TryGetValue(name, out var callee))
        {
            problems.Add(new ModelProblem(path, $"there is no service '{name}'; call one of {string.Join(", ", services.Select(one => one.Name))}."));
            return;
        }

        var first = way.IndexOf(callee);
        if (first < 0)
            Visit(callee);
        else
            problems.Add(new ModelProblem(path, $"services call each other in a circle: {string.Join(" -> ", way[first..].Append(callee).Select(one => services[one].Name))}; a request would never end."));
    }
}
