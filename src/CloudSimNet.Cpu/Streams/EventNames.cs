// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Streams;

/// <summary>What files call the kinds of events.</summary>
internal static class EventNames
{
    private static readonly string[] Names =
    [
        "syscall", "page-fault", "exception", "table-update", "table-map", "table-unmap", "address-space-switch", "privileged", "cpuid", "msr",
        "kernel-device", "user-device", "doorbell", "interrupt", "inter-processor", "timer", "halt", "first-touch",
    ];

    /// <summary>All of them, in the order of the kinds.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The kind of a name; null when there is none.</summary>
    public static GuestEvent? Find(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            if (name.SequenceEqual(Names[i]))
                return (GuestEvent)i;
        }

        return null;
    }
}
