// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Storage;

namespace CloudSimNet.GuestIo;

/// <summary>What I/O adds to a virtual machine.</summary>
public static class GuestIoExtensions
{
    extension(VirtualMachine vm)
    {
        /// <summary>Gives the machine a disk.</summary>
        /// <param name="backing">Where the disk lies: a virtual disk, a file of a datastore, a unit of a storage network, or any other device.</param>
        /// <param name="virtualization">How the guest reaches it; null for a paravirtual queue.</param>
        /// <returns>The disk as the guest sees it.</returns>
        /// <exception cref="InvalidOperationException">The machine is over.</exception>
        public GuestDisk Attach(BlockDevice backing, IoVirtualization? virtualization = null)
        {
            ArgumentNullException.ThrowIfNull(backing);
            vm.Inventory.Simulation.ThrowIfObserving();
            if (vm.IsOver)
                throw new InvalidOperationException($"Virtual machine {vm.Id} is {vm.State}; a disk must be given to it before its end.");
            if (backing.Simulation != vm.Inventory.Simulation)
                throw new ArgumentException($"'{backing.Name}' belongs to another simulation than virtual machine {vm.Id}; build both on one.", nameof(backing));
            return new GuestDisk(vm, string.Create(CultureInfo.InvariantCulture, $"vm-{vm.Id}/{backing.Name}"), backing, virtualization ?? IoVirtualization.Paravirtual);
        }
    }
}
