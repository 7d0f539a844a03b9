// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>Hears how busy a pool is, such as a power meter.</summary>
public interface ILoadListener
{
    /// <summary>Called at the end of an instant in which the load has changed, or whether the pool is contended.</summary>
    /// <param name="hertz">What the pool's tasks use from now on, together; whole, because it is the smaller of capacity and demand.</param>
    void LoadChanged(long hertz);
}
