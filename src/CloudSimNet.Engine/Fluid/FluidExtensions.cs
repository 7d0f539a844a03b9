// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>What fluid sharing adds to a simulation.</summary>
public static class FluidExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>The simulation's own fluid system, made at the first call: the one whose resources the links, disks and the like of a model are.</summary>
        public FluidSystem Fluid => simulation.Part(static owner => new FluidSystem(owner));
    }
}
