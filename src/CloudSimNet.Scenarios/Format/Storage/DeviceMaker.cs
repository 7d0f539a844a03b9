// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Makes models of devices from what a scenario file says of them.</summary>
internal sealed class DeviceMaker(DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    /// <summary>Makes a model; null when a problem was reported.</summary>
    public DeviceModel? Make(NamedChoice choice)
    {
        if (DeviceModels.TypeOf(choice.Name) is not { } type)
        {
            problems.Add(choice.Problem($"there is no '{choice.Name}'{NearestName.Hint(choice.Name, DeviceModels.Names, "Known")}"));
            return null;
        }

        var before = problems.Count;
        var bound = binder.Bind(type, document, choice.Arguments, choice.Path);
        problems.AddRange(bound.Problems);
        if (problems.Count > before || bound.Value is not DeviceModel model)
            return null;
        model.Choice = choice.Name;
        foreach (var (key, message) in model.Problems)
            problems.Add(document.ProblemAt(PathOf(choice, key), message));
        return model.Resolve(this) && problems.Count == before ? model : null;
    }

    /// <summary>The path of a key of a model; of the model itself for an empty one.</summary>
    public static string PathOf(NamedChoice choice, string key) => key.Length == 0 ? choice.Path : $"{choice.Path}.{key}";
}
