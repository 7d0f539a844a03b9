// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Storage;

/// <summary>What storage adds to a simulation.</summary>
public static class StorageExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>The ledger of lost data.</summary>
        public StorageLosses StorageLosses => simulation.Part(static owner => new StorageLosses(owner));
    }
}
