// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>The failure domains of a scenario, ready to be built. They are built last, because whatever can fail may stand in them.</summary>
/// <param name="documents">What the file says, in an order in which each stands behind those in it.</param>
internal sealed class FailureDomainSection(IReadOnlyList<FailureDomainDocument> documents) : IScenarioSection
{
    /// <inheritdoc/>
    public void Build(Simulation simulation, ComponentActions actions, CancellationToken cancellation)
    {
        var domains = new Dictionary<string, FailureDomain>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            cancellation.ThrowIfCancellationRequested();
            var domain = new FailureDomain(simulation, document.Name);
            foreach (var name in document.Members.SelectMany(actions.Members).Distinct(StringComparer.Ordinal))
            {
                if (domains.TryGetValue(name, out var inner))
                    domain.Add(inner);
                else
                    domain.Add(actions.PartInDomains(simulation, name));
            }

            domains.Add(document.Name, domain);
            actions.Add(document.Name, ComponentVerb.Fail, domain.Fail);
            actions.Add(document.Name, ComponentVerb.Repair, domain.Repair);
        }
    }
}
