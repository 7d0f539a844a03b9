// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Services;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Scheduling;

namespace CloudSimNet.Scenarios.Format;

/// <summary>The JSON Schema of scenario files, made from the types that read them.</summary>
public static class ScenarioSchema
{
    /// <summary>The text of the schema.</summary>
    /// <param name="catalogue">The policies whose names are known; the library's own when left out.</param>
    public static string Text(PolicyCatalogue? catalogue = null)
    {
        var policies = catalogue ?? new PolicyCatalogue();
        return SchemaWriter.Write(typeof(ScenarioDocument), knownNames: kind => Names(policies, kind));
    }

    internal static IReadOnlyList<string>? Names(PolicyCatalogue policies, string kind) => kind switch
    {
        "power" => PowerMaker.Names,
        "host preset" => HostPresets.Names,
        "processor" => CostNames.Processors,
        "hypervisor" => CostNames.Hypervisors,
        "technique" => TechniqueCatalogue.Names,
        "guest" => CostNames.Guests,
        "profile" => CostNames.Profiles,
        "scheduling" => JobSchedulers.Names,
        "topology" => TopologyMaker.Names,
        "transport" => NetworkNames.Transports,
        "encapsulation" => NetworkNames.Encapsulations,
        "encryption" => NetworkNames.Encryptions,
        "flow pattern" => FlowCheck.Patterns,
        "law" => LawMaker.Names,
        "gaps" => GapMaker.Names,
        _ => DeviceModels.NamesOf(kind) ?? policies.Names(kind),
    };
}
