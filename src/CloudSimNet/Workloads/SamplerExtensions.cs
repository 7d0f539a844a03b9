// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>Draws from a distribution with a named stream of a simulation.</summary>
public static class SamplerExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>Joins a distribution and the stream of this name. Make it once and keep it.</summary>
        /// <param name="stream">The stream's name: a path such as <c>host/17/failure</c>, so that no two users share one by accident.</param>
        /// <param name="distribution">What is drawn.</param>
        public Sampler Sampler(string stream, IDistribution distribution) => new(simulation.Random(stream), distribution, stream);
    }
}
