// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>Which services call which: names must be known, and no service may call itself, directly or by way of others, chains of calls must end
/// somewhere, and a request must not lead to too many.</summary>
internal sealed class CallGraph
{
    /// <summary>The most services in a chain of calls. Calls that take no time are made within each other: far longer chains would use the stack up.</summary>
    private const int Longest = 200;

    private readonly IReadOnlyList<ServiceSpec> services;
    private readonly Dictionary<string, int> places = [];
    private readonly List<ModelProblem> problems;
    private readonly int[] lengths; // Of the longest chain from each service on, itself included; 0 for one that wasn't looked at.
    private readonly List<int> way = [];
    private bool isTooLong;

    private CallGraph(IReadOnlyList<ServiceSpec> services, List<ModelProblem> problems)
    {
        this.services = services;
        this.problems = problems;
        lengths = new int[services.Count];
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
            graph.ServiceCall(i);
        if (problems.Count == 0)
            FanOut.Check(services, graph.places, problems);
    }

    // The length of the longest chain of calls that begins at a service.
    private int ServiceCall(int service)
    {
        if (lengths[service] > 0 || way.Count == Longest)
            return Math.Max(1, lengths[service]);
        way.Add(service);
        var longest = 0;
        var stages = services[service].Stages;
        for (var i = 0; i < stages.Count; i++)
        {
            foreach (var call in stages[i].Calls)
                longest = Math.Max(longest, Follow($"services[{service}].stages[{i}]", call.Service));
        }

        way.RemoveAt(way.Count - 1);
        return lengths[service] = longest + 1;
    }

    private int Follow(string path, string name)
    {
        if (name is null || !places.TryGetValue(name, out var callee))
        {
            problems.Add(new ModelProblem(path, $"there is no service '{name}'; call one of {string.Join(", ", services.Select(one => one.Name))}."));
            return 0;
        }

        var first = way.IndexOf(callee);
        if (first >= 0)
        {
            problems.Add(new ModelProblem(path, $"services call each other in a circle: {string.Join(" -> ", way[first..].Append(callee).Select(one => services[one].Name))}; a request would never end."));
            return 0;
        }

        var length = ServiceCall(callee);
        if (way.Count + length > Longest && !isTooLong)
        {
            problems.Add(new ModelProblem(path, $"is part of a chain of more than {Longest} services that call each other; join some of them."));
            isTooLong = true;
        }

        return length;
    }
}
