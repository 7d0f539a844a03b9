// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>What open and closed workloads have in common.</summary>
internal readonly record struct WorkloadTerms(string Name, string Service, Bytes Request, Bytes Response, SimDuration After, SimTime Until, long Requests)
{
    /// <summary>Adds what is wrong with it.</summary>
    public void Check(ModelCheck check, Application application)
    {
        check.Require(!string.IsNullOrEmpty(Name), "name", Name is null ? "null" : "''", "a name that isn't empty");
        check.Require(Name is null || !application.HasWorkload(Name), "name", $"'{Name}'", "a name that no other workload of the application has");
        check.Require(Service is not null && application.Has(Service), "service", Service is null ? "null" : $"'{Service}'", $"one of {string.Join(", ", application.Services.Select(one => one.Name))}");
        check.Require(Request.Count >= 0, "request", Request, "0 B or more");
        check.Require(Response.Count >= 0, "response", Response, "0 B or more");
        check.Require(After >= SimDuration.Zero, "after", After, "0 s or more");
        check.Require(Requests >= 0, "requests", Requests, "0 or more");
    }
}
