// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Techniques;

/// <summary>How a guest's addresses become the host's.</summary>
public enum AddressTranslation
{
    /// <summary>The processor walks one table: the guest's own, or a shadow that the hypervisor keeps.</summary>
    OneTable,

    /// <summary>The processor walks the guest's table, and for each of its steps the host's.</summary>
    TwoTables,

    /// <summary>Software translates each address; what it touches itself goes through one table.</summary>
    Software,
}
