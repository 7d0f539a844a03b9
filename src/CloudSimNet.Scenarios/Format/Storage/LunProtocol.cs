// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A storage protocol on the links that it runs on.</summary>
/// <param name="Protocol">The protocol.</param>
/// <param name="Rate">What each link carries.</param>
public sealed record LunProtocol(StorageProtocol Protocol, DataRate Rate);
