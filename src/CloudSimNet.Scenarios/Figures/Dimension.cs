// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Figures;

/// <summary>What a figure measures. Figures of one dimension can be compared, whatever units they are written in.</summary>
public enum Dimension
{
    /// <summary>Nothing that can be measured: a name, a state, or whether something is so.</summary>
    None,

    /// <summary>How many.</summary>
    Count,

    /// <summary>A part of something, such as a utilisation.</summary>
    Ratio,

    /// <summary>An instant, counted from the beginning of the run, or how long something takes.</summary>
    Time,

    /// <summary>Energy.</summary>
    Energy,

    /// <summary>Power.</summary>
    Power,

    /// <summary>Cycles of processors.</summary>
    Cycles,

    /// <summary>Work in instructions.</summary>
    Instructions,

    /// <summary>Data.</summary>
    Data,

    /// <summary>Data in a time.</summary>
    DataRate,

    /// <summary>Cycles in a time.</summary>
    Frequency,

    /// <summary>Events in a time.</summary>
    Rate,
}
