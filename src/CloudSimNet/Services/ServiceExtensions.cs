// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
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
    }
}
