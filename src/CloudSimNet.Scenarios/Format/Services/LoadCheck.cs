// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.DistributionModels;
using CloudSimNet.Services;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Checks who makes requests of services, and makes the specs.</summary>
internal sealed class LoadCheck(Document document, List<DocumentProblem> problems, IReadOnlyList<string> services)
{
    private readonly DistributionMaker distributions = new(problems);

    /// <summary>The specs, each an <see cref="OpenWorkloadSpec"/> or a <see cref="ClosedWorkloadSpec"/>; incomplete when problems were reported.</summary>
    public IReadOnlyList<WorkloadSpec> Check(IReadOnlyList<LoadDocument> load, SimDuration until)
    {
        var specs = new List<WorkloadSpec>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < load.Count; i++)
        {
            if (load[i] is not { } one)
                continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"load[{i}]");
            if (one.Name.Length > 0 && !names.Add(one.Name))
                Report($"{path}.name", $"there is a load '{one.Name}' already; give each its own name");
            if (one.Service.Length > 0 && !services.Contains(one.Service))
                Report($"{path}.service", $"there is no service '{one.Service}'{NameHint.Of(one.Service, services)}");
            if (SpecOf(one, path) is { } spec)
                specs.Add(spec);
            CheckEnd(one, until, path);
        }

        return specs;
    }

    private WorkloadSpec? SpecOf(LoadDocument load, string path)
    {
        string[] kinds = [.. ((string[])["requestsPerSecond", "profile", "users"]).Where(key => document.Find($"{path}.{key}") is not null)];
        if (kinds.Length != 1)
        {
            Report(path, kinds.Length == 0 ? "says nobody who comes; add for instance requestsPerSecond: 50, or users: 20 and think: 5 s" : $"has {string.Join(" and ", kinds)}; leave all but one of them out");
            return null;
        }

        var isClosed = kinds[0] == "users";
        Refuse(load.Think is not null, isClosed, "think", "users", path);
        Refuse(load.PauseAfterLoss is not null, isClosed, "pauseAfterLoss", "users", path);
        Refuse(load.Gaps is not null, !isClosed, "gaps", "requestsPerSecond or a profile", path);
        return isClosed ? Closed(load, path) : Open(load, path);
    }

    private ClosedWorkloadSpec? Closed(LoadDocument load, string path)
    {
        if (load.Think is not { } think)
        {
            if (document.Find($"{path}.think") is null)
                Report(path, "has users who don't think; add for instance think: 5 s");
            return null;
        }

        if (distributions.Make(think, static time => time.IsForever ? double.PositiveInfinity : time.Seconds) is not { } distribution || load.Users is not { } users)
            return null;
        return new ClosedWorkloadSpec
        {
            Name = load.Name, Service = load.Service, Users = users, ThinkTime = distribution, PauseAfterLoss = load.PauseAfterLoss ?? SimDuration.FromSeconds(1), Request = load.Request, Response = load.Response,
            After = load.At, Until = SimTime.Zero.AddSaturating(load.Until), Requests = load.Requests ?? long.MaxValue,
        };
    }

    private OpenWorkloadSpec? Open(LoadDocument load, string path)
    {
        var distribution = load.Gaps?.Value.Shape ?? Distributions.Exponential(1);
        var rate = load.RequestsPerSecond is { } constant ? RateProfile.Constant(constant) : ProfileOf(load.Profile, $"{path}.profile");
        if (distribution is null || rate is null)
            return null;
        return new OpenWorkloadSpec
        {
            Name = load.Name, Service = load.Service, Rate = rate, Interarrival = distribution, Request = load.Request, Response = load.Response,
            After = load.At, Until = SimTime.Zero.AddSaturating(load.Until), Requests = load.Requests ?? long.MaxValue,
        };
    }

    private RateProfile? ProfileOf(IReadOnlyList<RateStepDocument>? steps, string path)
    {
        if (steps is null || steps.Any(static step => step is null))
            return null;
        for (var i = 0; i < steps.Count; i++)
        {
            var here = string.Create(CultureInfo.InvariantCulture, $"{path}[{i}].from");
            if (i == 0 && steps[0].From != SimDuration.Zero)
                Report(here, $"is {steps[0].From}, and the first step is from the load's beginning on; write 0 s");
            else if (i > 0 && steps[i].From <= steps[i - 1].From)
                Report(here, $"is {steps[i].From}, not after the step before it, which is at {steps[i - 1].From}; put the steps in the order of time");
        }

        return new RateProfile([.. steps.Select(static step => new RateStep(step.From, step.RequestsPerSecond))]);
    }

    private void CheckEnd(LoadDocument load, SimDuration until, string path)
    {
        if (load.At.IsForever)
            Report($"{path}.at", "is forever, so no request is ever made; give an instant such as 60 s");
        if (load.Until < load.At)
            Report($"{path}.until", $"is {load.Until}, before the load begins at {load.At}; give a later instant");
        var dries = load.Profile is { Count: > 0 } profile && profile[^1] is { RequestsPerSecond: 0 };
        if (until.IsForever && load.Until.IsForever && load.Requests is null && !dries)
            Report(path, "goes on and nothing ends it; give it an end with 'until' or 'requests', or the scenario one with 'until'");
    }

    private void Refuse(bool isStated, bool isDue, string key, string kind, string path)
    {
        if (isStated && !isDue)
            Report($"{path}.{key}", $"belongs to a load with {kind}; leave it out");
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}
