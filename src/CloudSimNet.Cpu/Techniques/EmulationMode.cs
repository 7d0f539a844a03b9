// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Techniques;

/// <summary>How the instructions of a guest are emulated.</summary>
public enum EmulationMode
{
    /// <summary>One after the other.</summary>
    Interpreter,

    /// <summary>Translated, an application at a time: its addresses are the host's.</summary>
    DynamicUser,

    /// <summary>Translated, a whole machine: each address is looked up in software.</summary>
    DynamicSystem,
}
