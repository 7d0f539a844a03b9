// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>What a step of an instruction stream is.</summary>
public enum StreamOpKind
{
    /// <summary>Instructions that neither refer to memory nor cause an event.</summary>
    Compute,

    /// <summary>A load.</summary>
    Load,

    /// <summary>A store.</summary>
    Store,

    /// <summary>Loads and stores whose translations are in the first TLB by assumption.</summary>
    Hits,

    /// <summary>Something that virtualization can make dearer.</summary>
    Event,
}
