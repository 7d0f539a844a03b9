// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>Says what a pool loses while it can't give everyone what it asks for, such as a hypervisor that switches between virtual cores.</summary>
public interface IContentionTax
{
    /// <summary>What is lost. Asked only while the pool is contended, at the end of each instant in which something has changed.</summary>
    /// <param name="runnableThreads">Virtual cores that have work.</param>
    /// <param name="runnableShares">Shares that have work; at least 1.</param>
    /// <returns>Neither part negative, and less than the pool's capacity together.</returns>
    ContentionLoss LossOf(int runnableThreads, int runnableShares);
}
