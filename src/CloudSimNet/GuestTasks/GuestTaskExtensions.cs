// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.GuestTasks;

/// <summary>What guest tasks add to a virtual machine.</summary>
public static class GuestTaskExtensions
{
    extension(VirtualMachine vm)
    {
        /// <summary>Starts a task in the machine; it begins when the machine runs.</summary>
        /// <param name="task">Says what it does, step by step.</param>
        /// <returns>The task as it runs.</returns>
        /// <exception cref="InvalidOperationException">The machine is over.</exception>
        public GuestTask Start(IGuestTask task)
        {
            ArgumentNullException.ThrowIfNull(task);
            vm.Inventory.Simulation.ThrowIfObserving();
            if (vm.IsOver)
                throw new InvalidOperationException($"Virtual machine {vm.Id} is {vm.State}; a task must be started in it before its end.");
            return new GuestTask(vm, vm.Inventory.NextTaskId(), task);
        }
    }
}
