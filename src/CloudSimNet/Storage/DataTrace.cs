// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Is told where data lies: what a layer has done to which place, so that what a reader gets can be followed. Places are offsets on devices;
/// a cache's memory is its own device.</summary>
internal abstract class DataTrace
{
    /// <summary>The data of a request of the layer, written with this tag, has reached a place.</summary>
    public abstract void Landed(BlockDevice device, long offset, int length, long tag);

    /// <summary>A layer has read what stands at a place, to write it elsewhere.</summary>
    public abstract void Picked(BlockDevice device, long offset, int length, long buffer);

    /// <summary>What was picked has reached a place.</summary>
    public abstract void Put(BlockDevice device, long offset, int length, long buffer);

    /// <summary>A part of a read, from this offset of the layer on, was served from a place.</summary>
    public abstract void Served(BlockDevice device, long offset, int length, long tag, long logical);
}
