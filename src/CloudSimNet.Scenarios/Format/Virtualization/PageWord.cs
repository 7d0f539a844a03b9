// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Virtualization;

/// <summary>Sizes of pages, by the words that the command uses too.</summary>
internal enum PageWord
{
    /// <summary>4 KiB.</summary>
    [Key("4K")]
    Small = PageSize.Small,

    /// <summary>2 MiB.</summary>
    [Key("2M")]
    Large = PageSize.Large,

    /// <summary>1 GiB.</summary>
    [Key("1G")]
    Huge = PageSize.Huge,
}
