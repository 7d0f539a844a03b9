// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A client of a file server that a load has ask for files.</summary>
/// <param name="client">The client.</param>
/// <param name="file">The file that requests are made of; null for a load of streams.</param>
/// <param name="vm">The virtual machine that it is; null for a host.</param>
internal sealed class FileTarget(FileClient client, OpenFile? file, VirtualMachine? vm) : LoadTarget
{
    /// <inheritdoc/>
    public override Simulation Simulation => client.Folder.Server.Simulation;

    /// <inheritdoc/>
    public override Bytes Capacity => file!.Size;

    /// <inheritdoc/>
    public override bool IsOver => IsOut(vm);

    /// <inheritdoc/>
    public override IoStream OpenStream(IoPattern pattern, IoStreamTerms terms) => client.OpenStream(pattern, terms);

    /// <inheritdoc/>
    public override void Submit(in BlockRequest request, IIoListener listener, long tag) => file!.Submit(request.Kind, request.Offset, request.Length, listener, tag);
}
