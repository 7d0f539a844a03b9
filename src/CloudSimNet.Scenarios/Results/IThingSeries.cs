// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>Samples of many things: at each sample a line for each of them, in a file of their own.</summary>
internal interface IThingSeries
{
    /// <summary>The file's name.</summary>
    string File { get; }

    /// <summary>How many lines a sample has.</summary>
    int Things { get; }

    /// <summary>Looks at the things as they are now. Changes nothing of the model.</summary>
    void Sample(SimTime now);

    /// <summary>Writes the file.</summary>
    void Write(TextWriter writer);
}
