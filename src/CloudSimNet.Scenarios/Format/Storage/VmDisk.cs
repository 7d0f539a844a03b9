// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The disk of one virtual machine of a group.</summary>
/// <param name="Index">Which virtual machine of the group, from 0.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="Disk">The disk that lies there, which the guest reaches: the place itself, or a disk that began as an image.</param>
/// <param name="Guest">The disk as the guest sees it.</param>
/// <param name="Sources">What is asked of it.</param>
internal sealed record VmDisk(int Index, BlockDevice Place, BlockDevice Disk, GuestDisk Guest, IReadOnlyList<LoadSource> Sources);
