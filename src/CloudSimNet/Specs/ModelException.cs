// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>A model can't be simulated as it is. Carries all its problems at once.</summary>
public sealed class ModelException : Exception
{
    /// <summary>Reports problems.</summary>
    /// <param name="problems">At least one.</param>
    public ModelException(IReadOnlyList<ModelProblem> problems)
        : base(string.Join("; ", problems))
    {
        Problems = problems;
    }

    /// <summary>Everything that is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<ModelProblem> Problems { get; }

    /// <summary>Throws when there are problems.</summary>
    internal static void ThrowIfAny(IReadOnlyList<ModelProblem> problems)
    {
        if (problems.Count > 0)
            throw new ModelException(problems);
    }
}
