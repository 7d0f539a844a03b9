// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Where a part of a document was written.</summary>
/// <param name="Name">The file's name as the user gave it, or the words of the command line.</param>
/// <param name="IsCommandLine">Whether it is the command line, where lines and columns say nothing.</param>
public sealed record DocumentSource(string Name, bool IsCommandLine = false);
