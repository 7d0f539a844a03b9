// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;

namespace CloudSimNet.Storage.Files;

/// <summary>How opening a file went.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="File">The open file; null unless it was opened.</param>
public readonly record struct OpenResult(OpenOutcome Outcome, OpenFile? File)
{
    /// <summary>Whether there is an open file.</summary>
    [MemberNotNullWhen(true, nameof(File))]
    public bool IsOpen => File is not null;
}
