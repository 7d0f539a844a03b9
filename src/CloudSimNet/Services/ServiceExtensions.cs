// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>What services add to a simulation.</summary>
public static class ServiceExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>Adds an application without instances.</summary>
        /// <param name="spec">What it is.</param>
        /// <returns>The application.</returns>
        /// <exception cref="ModelException">Something is wrong with the spec, such as services that call each other in a circle.</exception>
        public Application AddApplication(ApplicationSpec spec)
        {
            ArgumentNullException.ThrowIfNull(spec);
            simulation.ThrowIfObserving();
            ModelException.ThrowIfAny(spec.Problems());
            return new Application(simulation, spec);
        }

        /// <summary>Runs an application graph once, from now on.</summary>
        /// <param name="spec">What it is.</param>
        /// <param name="machines">For each of its tasks the virtual machine that does it, in the order of the tasks. A machine that doesn't run yet
        /// is waited for.</param>
        /// <param name="network">What carries data between tasks on different machines.</param>
        /// <returns>The graph.</returns>
        /// <exception cref="ModelException">Something is wrong with the spec, such as tasks that wait for each other in a circle.</exception>
        /// <exception cref="ArgumentException">There aren't as many machines as tasks, or one is null or of another simulation.</exception>
        public ApplicationGraph Begin(ApplicationGraphSpec spec, IReadOnlyList<VirtualMachine> machines, IServiceNetwork network)
        {
            ArgumentNullException.ThrowIfNull(spec);
            ArgumentNullException.ThrowIfNull(machines);
            ArgumentNullException.ThrowIfNull(network);
            simulation.ThrowIfObserving();
            ModelException.ThrowIfAny(spec.Problems());
            if (machines.Count != spec.Tasks.Count)
                throw new ArgumentException($"There are {machines.Count} machines for {spec.Tasks.Count} tasks; give one for each task, the same one as often as you like.", nameof(machines));
            for (var i = 0; i < machines.Count; i++)
            {
                if (machines[i]?.Inventory.Simulation != simulation)
                    throw new ArgumentException($"The machine for task '{spec.Tasks[i].Name}' is null or belongs to another simulation; request one of the same simulation.", nameof(machines));
            }

            return new ApplicationGraph(simulation, spec, machines, network);
        }
    }
}
