// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Translation;

/// <summary>What lies around a run's page walks.</summary>
public sealed record TranslationOptions
{
    /// <summary>All tables in the memory of this socket, and nothing else loads it.</summary>
    public static TranslationOptions Local { get; } = new();

    /// <summary>Whether the guest's tables lie among its small pages, in the order of their first use. Otherwise its kernel keeps them together in 2
    /// MiB blocks, as Linux has done since 2.6.24 as far as memory allows (grouping pages by mobility): their host translations then share entries
    /// and lines.</summary>
    public bool ScattersGuestTables { get; init; }

    /// <summary>Whether the guest's tables, or the one table there is, are in another socket's memory.</summary>
    public bool HasRemoteGuestTables { get; init; }

    /// <summary>Whether the host's tables of a two-dimensional walk are in another socket's memory.</summary>
    public bool HasRemoteHostTables { get; init; }

    /// <summary>Whether other cores load the memory.</summary>
    public bool HasInterference { get; init; }
}
