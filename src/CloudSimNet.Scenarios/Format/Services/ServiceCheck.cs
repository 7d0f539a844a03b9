// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Compute;
using CloudSimNet.Scenarios.Format.DistributionModels;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Checks services and makes their specs.</summary>
internal sealed class ServiceCheck(Document document, List<DocumentProblem> problems)
{
    private const string ComputeKey = "compute"; // Of a stage; a workload has this name too.

    private readonly DistributionMaker distributions = new(problems);

    /// <summary>The services, incomplete when problems were reported; null when there are none.</summary>
    public ServiceParts? Check(IReadOnlyList<ServiceDocument> services, IReadOnlyList<LoadDocument> load, VmNames vms)
    {
        if (services.Count == 0)
        {
            if (load.Count > 0)
                Report("load", "makes requests of services, and there are none; add services, or leave it out");
            return null;
        }

        var (before, selection) = (problems.Count, new VmSelection(vms, Report));
        var names = NameList.Of(services.Select(static service => service?.Name));
        var (specs, vmsOf) = (new List<ServiceSpec>(), new List<VmReferences>());
        for (var i = 0; i < services.Count; i++)
        {
            if (services[i] is not { } service)
                continue;
            var path = Text($"services[{i}]");
            if (service.Name.Length > 0 && names.IndexOf(service.Name) < i)
                Report($"{path}.name", $"there is a service '{service.Name}' already; give each its own name");
            vmsOf.Add(selection.Of(service.Instances, $"{path}.instances"));
            specs.Add(new ServiceSpec
            {
                Name = service.Name,
                Stages = Stages(service, path, names),
                Threads = service.Threads ?? int.MaxValue,
                QueueLimit = service.QueueLimit ?? int.MaxValue,
                Port = service.Port,
                Balancing = service.Balancing?.Value ?? new RoundRobinBalancing(),
            });
        }

        // Circles, and whatever else only the library knows.
        if (problems.Count == before && specs.TrueForAll(static spec => spec.Name.Length > 0))
        {
            foreach (var problem in new ApplicationSpec { Name = "services", Services = specs }.Problems())
                Report(problem.Path.Replace(".calls[", ".parallel[", StringComparison.Ordinal), problem.Message);
        }

        return new ServiceParts(specs, vmsOf) { Names = names };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private List<IServiceStage> Stages(ServiceDocument service, string path, NameList names)
    {
        var stages = new List<IServiceStage>();
        for (var i = 0; i < service.Stages.Count; i++)
        {
            if (service.Stages[i] is { } stage && StageOf(stage, Text($"{path}.stages[{i}]"), names) is { } made)
                stages.Add(made);
        }

        return stages;
    }

    private IServiceStage? StageOf(StageDocument stage, string path, NameList names)
    {
        string[] kinds = [ComputeKey, "call", "parallel", "delay"];
        string[] stated = [.. kinds.Where(kind => document.Find($"{path}.{kind}") is not null)];
        if (stated.Length != 1)
        {
            var what = stated.Length == 0 ? "says nothing to do" : $"says {string.Join(" and ", stated)} at once";
            Report(path, $"{what}; each stage is one of compute, call, parallel and delay");
            return null;
        }

        Refuse(stage.Weight is not null || stage.Profile is not null, stated[0] == ComputeKey, stage.Weight is not null ? "weight" : "profile", "compute", path);
        Refuse(stage.Request is not null || stage.Response is not null, stated[0] == "call", stage.Request is not null ? "request" : "response", "call", path);
        Refuse(stage.Times is not null || stage.Probability is not null, stated[0] == "call", stage.Times is not null ? "times" : "probability", "call", path);
        if (stage.Compute is { } compute && Work(compute, path) is { } work)
            return new ComputeStage(work) { Weight = stage.Weight ?? 1, Profile = stage.Profile?.Value };
        if (stage.Call is { } call)
        {
            Known(call, $"{path}.call", names);
            return new CallStage(call) { Request = stage.Request ?? Bytes.Zero, Response = stage.Response ?? Bytes.Zero, Times = stage.Times ?? 1, Probability = stage.Probability ?? 1 };
        }

        if (stage.Parallel is { } parallel)
            return new ForkStage(Calls(parallel, path, names));
        return stage.Delay is { } delay && Delay(delay, path) is { } seconds ? new DelayStage(seconds) : null;
    }

    private Workloads.IDistribution? Work(Drawn<Instructions> work, string path)
    {
        if (work.Amount is { IsEndless: true })
        {
            Report($"{path}.compute", "is endless, so no request is ever answered; give an amount such as 2 MI");
            return null;
        }

        return distributions.Make(work, static amount => amount.IsEndless ? double.PositiveInfinity : amount.Count);
    }

    private Workloads.IDistribution? Delay(Drawn<SimDuration> delay, string path)
    {
        if (delay.Amount is { IsForever: true })
        {
            Report($"{path}.delay", "is forever, so no request is ever answered; give a time such as 5 ms");
            return null;
        }

        return distributions.Make(delay, static time => time.IsForever ? double.PositiveInfinity : time.Seconds);
    }

    private List<CallStage> Calls(IReadOnlyList<CallDocument> parallel, string path, NameList names)
    {
        var calls = new List<CallStage>();
        for (var i = 0; i < parallel.Count; i++)
        {
            if (parallel[i] is not { } call)
                continue;
            Known(call.Call, Text($"{path}.parallel[{i}].call"), names);
            calls.Add(new CallStage(call.Call) { Request = call.Request, Response = call.Response, Times = call.Times, Probability = call.Probability });
        }

        return calls;
    }

    private void Known(string name, string path, NameList names)
    {
        if (name.Length > 0 && !names.Contains(name))
            Report(path, $"there is no service '{name}'{NameHint.Of(name, names)}");
    }

    private void Refuse(bool isStated, bool isDue, string key, string kind, string path)
    {
        if (isStated && !isDue)
            Report($"{path}.{key}", $"belongs to a stage with {kind}; leave it out");
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}
