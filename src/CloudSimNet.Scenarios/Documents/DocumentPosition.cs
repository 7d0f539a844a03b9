// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A place in a file, or on the command line.</summary>
/// <param name="Source">The file or the command line.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public readonly record struct DocumentPosition(DocumentSource Source, int Line, int Column);
