// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>How a guest reaches a disk: a known way whose values can be stated otherwise.</summary>
[Named("paravirtual", Source = "of those with a thread: A. Zhadchenko, vhost-blk, qemu-devel, 2022; of the others as recalled"), Doc("A paravirtual queue: a notification and an interrupt for each operation.")]
internal sealed record VirtualizationModel : Model<IoVirtualization>, IPresets
{
    private static readonly (string Name, IoVirtualization Value, string What)[] Others =
    [
        ("emulated", IoVirtualization.Emulated, "An emulated controller: eight accesses to registers that a user process models, and an interrupt."),
        ("pass-through", IoVirtualization.PassThrough, "A device that was passed through: an interrupt."),
        ("emulated-thread", IoVirtualization.EmulatedThread, "An emulated controller, with the thread of the emulator that takes each operation to the device."),
        ("paravirtual-thread", IoVirtualization.ParavirtualThread, "A paravirtual queue, served by a thread of the hypervisor's process."),
        ("vhost", IoVirtualization.Vhost, "A paravirtual queue, served in the host's kernel."),
    ];

    public static IReadOnlyList<(string Name, string What)> Presets { get; } = [.. Others.Select(static other => (other.Name, other.What))];

    [Key("instructions"), Doc("The guest's own instructions for an operation: its system call, its block layer and driver; 10 000 unless stated."), MoreThan(0), AtMost(1e12), Example("10000")]
    public double? Instructions { get; init; }

    [Key("userAccesses"), Doc("Accesses to registers that a user process models, for an operation."), Between(0, 1e6), Example("8")]
    public double? UserAccesses { get; init; }

    [Key("kernelAccesses"), Doc("Accesses to registers that the host's kernel models, for an operation."), Between(0, 1e6), Example("8")]
    public double? KernelAccesses { get; init; }

    [Key("doorbells"), Doc("Notifications of a paravirtual device, for an operation."), Between(0, 1e6), Example("1")]
    public double? Doorbells { get; init; }

    [Key("interrupts"), Doc("Interrupts, for an operation."), Between(0, 1e6), Example("1")]
    public double? Interrupts { get; init; }

    [Key("hostCyclesPerOperation"), Doc("The cycles of the host's own threads for an operation."), Between(0, 1e12), Example("5200")]
    public double? HostCyclesPerOperation { get; init; }

    [Key("hostCyclesPerByte"), Doc("The cycles of the host's own threads for a byte, beside those for operations."), Between(0, 1e6), Example("0.5")]
    public double? HostCyclesPerByte { get; init; }

    [Key("batch"), Doc("How many operations share a notification and an interrupt."), Between(1, 1e6), Example("4")]
    public double Batch { get; init; } = 1;

    public override IoVirtualization Make(MakingContext context)
    {
        var basis = Others.FirstOrDefault(other => other.Name == ChosenAs).Value ?? IoVirtualization.Paravirtual;
        return (basis with
        {
            Instructions = Instructions ?? basis.Instructions,
            UserAccesses = UserAccesses ?? basis.UserAccesses,
            KernelAccesses = KernelAccesses ?? basis.KernelAccesses,
            Doorbells = Doorbells ?? basis.Doorbells,
            Interrupts = Interrupts ?? basis.Interrupts,
            HostCyclesPerOperation = HostCyclesPerOperation ?? basis.HostCyclesPerOperation,
            HostCyclesPerByte = HostCyclesPerByte ?? basis.HostCyclesPerByte,
        }).Batched(Batch);
    }
}
