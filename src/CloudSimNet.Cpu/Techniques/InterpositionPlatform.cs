// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Techniques;

/// <summary>How a sandbox catches the system calls of what runs in it.</summary>
public enum InterpositionPlatform
{
    /// <summary>In a guest mode of the processor: some 800 ns a call (gVisor at Ant, 2021).</summary>
    HardwareAssist,

    /// <summary>Calls are patched into jumps to a handler: 1 017 ns for the whole of getpid (gVisor systrap, 2023, read from a chart).</summary>
    Systrap,

    /// <summary>By the debugging interface: 6 249 ns for the whole of getpid (gVisor at Ant, 2021).</summary>
    Ptrace,

    /// <summary>A kernel that runs as a process (User-Mode Linux): 24.25 us a call, 24.9 us a page fault, 14.7 us a context switch on the Xeon of
    /// 2003.</summary>
    UserModeKernel,
}
