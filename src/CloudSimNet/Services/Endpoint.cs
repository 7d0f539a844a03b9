// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Where a message comes from or goes to: a virtual machine, or the world outside of the datacenters, where users are.</summary>
public readonly record struct Endpoint
{
    private Endpoint(VirtualMachine machine) => Machine = machine;

    /// <summary>The world outside.</summary>
    public static Endpoint Outside => default;

    /// <summary>Whether it is the world outside.</summary>
    public bool IsOutside => Machine is null;

    /// <summary>The virtual machine; null for the world outside.</summary>
    public VirtualMachine? Machine { get; }

    /// <summary>A virtual machine.</summary>
    public static Endpoint Of(VirtualMachine machine)
    {
        ArgumentNullException.ThrowIfNull(machine);
        return new(machine);
    }
}
