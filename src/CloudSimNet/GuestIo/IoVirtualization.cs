// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.GuestIo;

/// <summary>How a guest reaches a device: what one operation makes its cores do. What that costs is the cost model's to say, by the machine's
/// technique and its host's processor.</summary>
/// <remarks>
/// An operation is the guest's own work and the events of its driver, charged to the machine's virtual cores before it goes to the device. What the
/// host's own threads (vhost's, the emulator's) take is charged to the host's
/// cores when it goes there, where it is stated; unless stated they take nothing. Left out: that the operation waits for them, and that interrupts
/// come when it is done.
/// Accesses to an emulated controller are recalled and vary widely (an e1000 has 5 to 20 an operation); a paravirtual queue has one notification and
/// one interrupt for each batch; a device that was passed through has its interrupts
/// alone, which cost no exit where they are posted.
/// </remarks>
public sealed record IoVirtualization
{
    /// <summary>An emulated controller: eight accesses to registers that a user process models, and an interrupt.</summary>
    public static IoVirtualization Emulated { get; } = new() { Name = "emulated", UserAccesses = 8, Interrupts = 1 };

    /// <summary>A paravirtual queue: a notification and an interrupt.</summary>
    public static IoVirtualization Paravirtual { get; } = new() { Name = "paravirtual", Doorbells = 1, Interrupts = 1 };

    /// <summary>A device that was passed through, or a virtual function of one: an interrupt.</summary>
    public static IoVirtualization PassThrough { get; } = new() { Name = "pass-through", Interrupts = 1 };

    /// <summary>As <see cref="Emulated"/>, with the thread of the emulator that takes each operation to the device.</summary>
    /// <remarks>Taken to cost as much as that of <see cref="ParavirtualThread"/>, beside the accesses that stand in the guest's exits.</remarks>
    public static IoVirtualization EmulatedThread { get; } = Emulated with { Name = "emulated, with its thread", HostCyclesPerOperation = 19_000 };

    /// <summary>As <see cref="Paravirtual"/>, served by a thread of the hypervisor's process.</summary>
    /// <remarks>
    /// One I/O thread of QEMU serves at most 158 000 random reads of 4 KiB a second of four virtual cores on a RAM disk: A. Zhadchenko's figures with
    /// his vhost-blk patches, qemu-devel, 2022 (found). Cycles derived:
    /// a core of 3 GHz, which is taken to be full; the clock isn't stated. What a byte costs isn't known apart.
    /// </remarks>
    public static IoVirtualization ParavirtualThread { get; } = Paravirtual with { Name = "paravirtual, with its thread", HostCyclesPerOperation = 19_000 };

    /// <summary>As <see cref="Paravirtual"/>, served in the host's kernel.</summary>
    /// <remarks>From the same figures as <see cref="ParavirtualThread"/>: 576 000 reads a second, of one worker that is taken to be full on a core of
    /// 3 GHz.</remarks>
    public static IoVirtualization Vhost { get; } = Paravirtual with { Name = "vhost", HostCyclesPerOperation = 5_200 };

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>The guest's own instructions for an operation: its system call, its block layer and driver; above 0. About 10 000 is recalled of
    /// Linux.</summary>
    public double Instructions { get; init; } = 10_000;

    /// <summary>Accesses to registers that a user process models, for an operation; not negative.</summary>
    public double UserAccesses { get; init; }

    /// <summary>Accesses to registers that the host's kernel models, for an operation; not negative.</summary>
    public double KernelAccesses { get; init; }

    /// <summary>Notifications of a paravirtual device, for an operation; not negative.</summary>
    public double Doorbells { get; init; }

    /// <summary>Interrupts, for an operation; not negative.</summary>
    public double Interrupts { get; init; }

    /// <summary>The cycles of the host's own threads for an operation, beside those for bytes; finite, not negative.</summary>
    public double HostCyclesPerOperation { get; init; }

    /// <summary>The cycles of the host's own threads for a byte, as where they copy; finite, not negative.</summary>
    public double HostCyclesPerByte { get; init; }

    /// <summary>Whether the host's own threads take anything.</summary>
    public bool HasHostSide => HostCyclesPerOperation > 0 || HostCyclesPerByte > 0;

    /// <summary>The cycles of the host's own threads for an operation of so many bytes.</summary>
    /// <param name="bytes">How many.</param>
    public double HostCycles(long bytes) => HostCyclesPerOperation + (HostCyclesPerByte * bytes);

    /// <summary>The same with notifications and interrupts for so many operations at once.</summary>
    /// <param name="operations">At least 1.</param>
    public IoVirtualization Batched(double operations)
    {
        if (!(operations >= 1 && double.IsFinite(operations)))
            throw new ArgumentOutOfRangeException(nameof(operations), operations, $"A batch must have at least 1 operation, not {operations}.");
        return this with { Doorbells = Doorbells / operations, Interrupts = Interrupts / operations };
    }

    /// <summary>One operation as the cost model sees it: its instructions, and how often events come in a million of them.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public InstructionProfile ToProfile()
    {
        if (!(Instructions > 0 && double.IsFinite(Instructions)))
            throw new ArgumentOutOfRangeException(nameof(Instructions), Instructions, $"The instructions of an operation must be finite and above 0, not {Instructions}.");
        if (!(HostCyclesPerOperation >= 0 && HostCyclesPerByte >= 0 && double.IsFinite(HostCycles(1))))
            throw new ArgumentOutOfRangeException(nameof(HostCyclesPerOperation), HostCyclesPerOperation, $"The host's cycles must be finite and not negative, not {HostCyclesPerOperation} an operation and {HostCyclesPerByte} a byte.");
        return new InstructionProfile
        {
            Name = $"io-{Name}",
            Source = "see IoVirtualization",
            Events = new EventRates
            {
                UserDevices = PerMillion(UserAccesses, nameof(UserAccesses)),
                KernelDevices = PerMillion(KernelAccesses, nameof(KernelAccesses)),
                Doorbells = PerMillion(Doorbells, nameof(Doorbells)),
                Interrupts = PerMillion(Interrupts, nameof(Interrupts)),
            },
        };
    }

    private double PerMillion(double count, string name)
    {
        if (!(count >= 0 && double.IsFinite(count)))
            throw new ArgumentOutOfRangeException(name, count, $"Events of an operation must be finite and not negative, not {count}.");
        return count / Instructions * 1e6;
    }
}
