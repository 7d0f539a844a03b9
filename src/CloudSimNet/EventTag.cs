// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>What an event is about, as it goes into the fingerprint: a kind and an entity's id.</summary>
internal static class EventTag
{
    /// <summary>No event: the call at the end of an instant.</summary>
    public const int EndOfInstant = 0;

    public const int JobArrival = 1;
    public const int JobExpiry = 2;
    public const int JobEnd = 3;
    public const int VmRequest = 4;
    public const int VmStarted = 5;
    public const int VmExpiry = 6;
    public const int VmIdle = 7;
    public const int VmStopped = 8;
    public const int VmDeadline = 9;
    public const int VmPlaced = 10;
    public const int Arrivals = 11;
    public const int Dispatch = 12;
    public const int VmRefused = 13;
    public const int HostStarted = 14;
    public const int HostStopped = 15;
    public const int VmFailed = 16;
    public const int GuestTask = 17;

    private const int KindShift = 40;

    /// <summary>The tag of a kind of event that happens to an entity.</summary>
    public static long Of(int kind, int id) => ((long)kind << KindShift) | (uint)id;

    /// <summary>The kind in a tag.</summary>
    public static int KindOf(long tag) => (int)(tag >> KindShift);
}
