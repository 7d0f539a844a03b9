// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>Makes the distributions that amounts with a unit are drawn by from what a scenario file says of them.</summary>
internal sealed class DistributionMaker(List<DocumentProblem> problems)
{
    /// <summary>Makes a distribution; null when a problem was reported.</summary>
    /// <param name="drawn">An amount or a distribution.</param>
    /// <param name="size">An amount as the number that the library draws; infinite for one without an end.</param>
    public IDistribution? Make<T>(Drawn<T> drawn, Func<T, double> size)
        where T : struct
    {
        if (drawn.Distribution is not { } choice)
            return Distributions.Constant(size(drawn.Amount!.Value));
        try
        {
            return choice.Value.Make(size);
        }
        catch (ArgumentException wrong)
        {
            problems.Add(DocumentProblem.At(choice.Position, choice.Path, $"'{choice.Name}' can't have these arguments: {wrong.Message.Split(" (Parameter")[0]}"));
            return null;
        }
    }
}
