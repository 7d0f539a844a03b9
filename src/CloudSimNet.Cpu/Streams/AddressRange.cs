// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>A part of a guest's virtual memory.</summary>
/// <param name="Start">Its first address.</param>
/// <param name="Size">How large it is.</param>
public readonly record struct AddressRange(ulong Start, Bytes Size);
