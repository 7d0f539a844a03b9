// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>A host that has mounted a shared folder.</summary>
public sealed class FileClient
{
    internal FileClient(SharedFolder folder, string name, NetworkWay? over)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Folder, Name) = (folder, name);
        Traffic = new FileTraffic(this, over);
    }

    /// <summary>What it has mounted.</summary>
    public SharedFolder Folder { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Whether its requests are served now.</summary>
    public bool IsServed => Traffic.IsAvailable;

    /// <summary>The cycles that its requests and streams have taken up to now.</summary>
    public double Cycles => Traffic.Cycles;

    /// <summary>How many of its requests wait for a head.</summary>
    public int Stalled => Traffic.Stalled;

    /// <summary>How long its requests took on average.</summary>
    public SimDuration MeanResponse => Traffic.MeanResponse;

    internal FileTraffic Traffic { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="user">Who.</param>
    /// <param name="path">Where in the folder, such as <c>/home/notes</c>.</param>
    /// <param name="rights">What for.</param>
    /// <param name="sharing">What others may do meanwhile, where the protocol enforces it.</param>
    public OpenResult Open(FileUser user, string path, FileRights rights, FileSharing sharing = FileSharing.All) => Folder.Open(this, user, path, rights, sharing);

    /// <summary>Makes a stream of operations on files, idle until it is started.</summary>
    /// <param name="pattern">What they are like.</param>
    /// <param name="terms">How it competes; null for one share and no cap.</param>
    public IoStream OpenStream(IoPattern pattern, IoStreamTerms? terms = null) => Traffic.OpenStream(pattern, terms);

    /// <summary>The most operations a second that the client could have alone.</summary>
    /// <param name="pattern">What they are like.</param>
    public double MaximumRate(IoPattern pattern) => Traffic.MaximumRate(pattern);
}
