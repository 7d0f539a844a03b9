// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>One thing that is wrong with a model.</summary>
/// <param name="Path">Where, such as <c>hosts[3].memory</c>.</param>
/// <param name="Message">What is wrong, with the value, the range and the remedy.</param>
public sealed record ModelProblem(string Path, string Message)
{
    /// <summary>Path and message.</summary>
    public override string ToString() => $"{Path}: {Message}";
}
