// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Tests.Storage.Files;

/// <summary>A file server on a volume, a folder that everyone may write in, and clients.</summary>
internal sealed class GivenFiles
{
    public static readonly FileUser Ann = new(new UserId(1), new GroupId(10));
    public static readonly FileUser Bob = new(new UserId(2), new GroupId(10));
    public static readonly FileUser Eve = new(new UserId(3), new GroupId(11));
    public const FileRights ReadWrite = FileRights.Read | FileRights.Write;

    public GivenFiles(StorageProtocol? protocol = null, FileServerSpec? spec = null, Func<Simulation, BlockDevice>? volume = null)
    {
        Volume = volume is null ? new InstantDevice(Simulation) : volume(Simulation);
        Server = new FileServer("nas", spec ?? new FileServerSpec(), Volume);
        Folder = Server.Share("share", protocol ?? StorageProtocol.Nfs, new Permissions { OtherRights = FileRights.Read | FileRights.Write | FileRights.Execute });
        Client = Folder.Mount("client");
        Ends = new Ends(Simulation);
    }

    public Simulation Simulation { get; } = new();

    public BlockDevice Volume { get; }

    public FileServer Server { get; }

    public SharedFolder Folder { get; }

    public FileClient Client { get; }

    public Ends Ends { get; }

    public OpenFile Made(string path, FileRights rights = ReadWrite)
    {
        Assert.That(Folder.MakeFile(Ann, path), Is.EqualTo(OpenOutcome.Done));
        return Client.Open(Ann, path, rights).File!;
    }

    public void At(double seconds, Action action) => Simulation.Schedule(SimTime.Zero.AddSaturating(SimDuration.FromSeconds(seconds)), action);
}
