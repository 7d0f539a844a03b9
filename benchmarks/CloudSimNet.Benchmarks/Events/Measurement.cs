// SPDX-License-Identifier: MIT
using System.Diagnostics;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>What one piece of work cost.</summary>
/// <param name="NsEach">Wall-clock nanoseconds an event.</param>
/// <param name="BytesEach">Managed bytes an event.</param>
internal readonly record struct Measurement(double NsEach, double BytesEach)
{
    /// <summary>Runs work that counts its events; made ready by whoever calls, so that only the run is measured.</summary>
    public static Measurement Of(Func<long> work)
    {
        GC.Collect();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Stopwatch.GetTimestamp();
        var events = work();
        var elapsed = Stopwatch.GetElapsedTime(start);
        return new Measurement(elapsed.TotalNanoseconds / events, (double)(GC.GetAllocatedBytesForCurrentThread() - bytes) / events);
    }

    /// <summary>The quicker of two.</summary>
    public Measurement Or(Measurement other) => other.NsEach < NsEach ? other : this;
}
