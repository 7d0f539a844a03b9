// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Specs;

/// <summary>Collects what is wrong with the fields of a spec, so that all of it can be reported at once.</summary>
internal sealed class ModelCheck(string path)
{
    /// <summary>What was found so far.</summary>
    public List<ModelProblem> Problems { get; } = [];

    /// <summary>A field must lie in a range.</summary>
    public void Require(bool holds, string field, object value, string range)
    {
        if (!holds)
            Problems.Add(new ModelProblem($"{path}.{field}", string.Create(CultureInfo.InvariantCulture, $"{value} is out of range; it must be {range}.")));
    }

    /// <summary>What is said to be done must be something that the cost model can price.</summary>
    public void RequireSound(InstructionProfile profile)
    {
        foreach (var problem in profile.Problems())
            Problems.Add(new ModelProblem($"{path}.profile", $"'{profile.Name}': {problem}."));
    }
}
