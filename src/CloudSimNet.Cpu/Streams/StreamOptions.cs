// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Streams;

/// <summary>How a stream is run, beside what it runs on.</summary>
public sealed record StreamOptions
{
    /// <summary>Tables in local memory, and nobody watching.</summary>
    public static StreamOptions Default { get; } = new();

    /// <summary>What lies around the page walks.</summary>
    public TranslationOptions Translation { get; init; } = TranslationOptions.Local;

    /// <summary>Is told each transition of the virtual core; null for no one.</summary>
    public IExitTrace? Trace { get; init; }
}
