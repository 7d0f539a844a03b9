// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Disks;

/// <summary>What starting an operating system asks of its disk.</summary>
public sealed record BootProfile
{
    /// <summary>A Windows 7 desktop whose system is streamed over the network: 17 operations a second for 11 minutes, 13 % of them reads.</summary>
    /// <remarks>16 to 18 operations a second, 13 % reads of 32 KB and writes of 5 KB, 1 270 desktops in 10 to 12 minutes: Dell, BP1018 (XenDesktop on
    /// EqualLogic, 2012), DC-VDI-003 and 004 of the collection of figures.</remarks>
    public static BootProfile StreamedWindows7 { get; } = new() { Operations = 17 * 660, Iops = 17, ReadFraction = 0.13, ReadSize = Bytes.B(32_000), WriteSize = Bytes.B(5_000) };

    /// <summary>How many operations it takes; above 0.</summary>
    public required double Operations { get; init; }

    /// <summary>The operations a second that one client asks for at most; above 0.</summary>
    public required double Iops { get; init; }

    /// <summary>How many of them are reads, from 0 to 1.</summary>
    public required double ReadFraction { get; init; }

    /// <summary>The size of a read; above 0.</summary>
    public required Bytes ReadSize { get; init; }

    /// <summary>The size of a write; above 0.</summary>
    public required Bytes WriteSize { get; init; }

    /// <summary>How long it takes on a disk that gives all that is asked for.</summary>
    public SimDuration Duration => SimDuration.FromSeconds(Operations / Iops);

    /// <summary>Its operations, with the mean of both sizes.</summary>
    public IoPattern Pattern => new()
    {
        ReadFraction = ReadFraction,
        BlockSize = Bytes.B((long)Math.Round((ReadFraction * ReadSize.Count) + ((1 - ReadFraction) * WriteSize.Count))),
    };

    /// <summary>Starts it on a disk, as a stream.</summary>
    /// <param name="disk">The disk that is booted from.</param>
    /// <param name="onBooted">Who is told when it is done; null for nobody.</param>
    /// <param name="tag">With what.</param>
    public IoStream Start(BlockDevice disk, IEventHandler? onBooted = null, long tag = 0)
    {
        ArgumentNullException.ThrowIfNull(disk);
        var stream = disk.OpenStream(Pattern, new IoStreamTerms { Cap = Iops });
        stream.Start(Operations, onBooted, tag);
        return stream;
    }
}
