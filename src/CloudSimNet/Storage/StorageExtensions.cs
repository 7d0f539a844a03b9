// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>What storage adds to a simulation.</summary>
public static class StorageExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>The ledger of lost data.</summary>
        public StorageLosses StorageLosses => simulation.Part(static owner => new StorageLosses(owner));
    }

    extension(RunResult result)
    {
        /// <summary>What was lost of what had been acknowledged: nothing, unless more failed than the redundancy covers, or a mode of replication or
        /// a cache permits it.</summary>
        public StorageLosses StorageLosses => result.Simulation.StorageLosses;
    }
}
