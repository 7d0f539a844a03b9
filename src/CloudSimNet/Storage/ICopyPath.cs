// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>What a stream crosses between two devices, such as a line between two sites.</summary>
internal interface ICopyPath
{
    /// <summary>Whether it can be crossed now.</summary>
    bool IsUp { get; }

    /// <summary>Adds what operations take of it.</summary>
    void AddDemand(Bytes size, double operations, StreamDemand demand);
}
