// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>How many requests one request makes, with all that those make in turn: what can be known of it before anything runs.</summary>
/// <remarks>Calls that are made with a probability count as many as are expected. Services must be known not to call each other in a circle.</remarks>
internal sealed class FanOut
{
    /// <summary>The most requests that one may lead to, itself included. At half a million a second, more would take the better part of an hour.</summary>
    private const double Most = 1e9;

    /// <summary>The most of them that may be under way at one time. Each needs some hundred bytes of memory.</summary>
    private const double MaxAtOnce = 1e7;

    private readonly IReadOnlyList<ServiceSpec> services;
    private readonly Dictionary<string, int> places;
    private readonly List<ModelProblem> problems;
    private readonly double[] made; // By a request to each service, itself included; 0 for one that wasn't looked at.
    private readonly double[] atOnce;

    private FanOut(IReadOnlyList<ServiceSpec> services, Dictionary<string, int> places, List<ModelProblem> problems)
    {
        (this.services, this.places, this.problems) = (services, places, problems);
        (made, atOnce) = (new double[services.Count], new double[services.Count]);
    }

    /// <summary>Adds what there is too much of, once for each chain of calls: where it becomes too much.</summary>
    public static void Check(IReadOnlyList<ServiceSpec> services, Dictionary<string, int> places, List<ModelProblem> problems)
    {
        var fanOut = new FanOut(services, places, problems);
        for (var i = 0; i < services.Count; i++)
            fanOut.ServiceCall(i);
    }

    private void ServiceCall(int service)
    {
        if (made[service] > 0)
            return;
        var (isNew, isNewAtOnce) = (true, true);
        var (total, most) = (1.0, 0.0);
        foreach (var stage in services[service].Stages)
        {
            var together = 0.0;
            foreach (var call in stage.Calls)
            {
                var callee = places[call.Service];
                ServiceCall(callee);
                var calls = call.Times * call.Probability;
                isNew &= made[callee] <= Most;
                isNewAtOnce &= atOnce[callee] <= MaxAtOnce;
                total += calls * made[callee];
                together = stage.CallsAtOnce ? together + (calls * atOnce[callee]) : Math.Max(together, call.Probability > 0 ? atOnce[callee] : 0);
            }

            most = Math.Max(most, together);
        }

        (made[service], atOnce[service]) = (total, most + 1);
        if (isNew && total > Most)
            Report(service, $"leads to {Text(total)} requests, itself and all calls of calls included", Most, "lower times, or let one call stand for many");
        if (isNewAtOnce && most + 1 > MaxAtOnce)
            Report(service, $"leads to {Text(most + 1)} requests at one time", MaxAtOnce, "lower times, or make calls one after the other");
    }

    private void Report(int service, string what, double most, string remedy) =>
        problems.Add(new ModelProblem(string.Create(CultureInfo.InvariantCulture, $"services[{service}].stages"), $"a request to '{services[service].Name}' {what}; it must be at most {Text(most)}: {remedy}."));

    private static string Text(double count) => count.ToString(count < 1e15 ? "0" : "0.###e+0", CultureInfo.InvariantCulture);
}
