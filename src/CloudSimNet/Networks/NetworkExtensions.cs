// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks;

/// <summary>What networks add to a simulation.</summary>
public static class NetworkExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>The networks, in the order in which they were added.</summary>
        public IReadOnlyList<Network> Networks => simulation.NetworkList;

        /// <summary>Adds a network.</summary>
        /// <param name="topology">Its nodes and links.</param>
        /// <param name="spec">How it routes and what its flows are like; null for a plain one.</param>
        /// <exception cref="ModelException">Something is wrong with the spec.</exception>
        public Network AddNetwork(Topology topology, NetworkSpec? spec = null)
        {
            var network = new Network(simulation, topology, spec);
            simulation.NetworkList.Add(network);
            return network;
        }

        internal List<Network> NetworkList => simulation.Part(static _ => new List<Network>());
    }
}
