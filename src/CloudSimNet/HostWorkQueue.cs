// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet;

/// <summary>One kind of a host's own work: what is to be done at once, what goes on, and what of the latter was granted too little.</summary>
internal sealed class HostWorkQueue
{
    private const double Least = 1; // Fewer cycles than that wait for others: rounding isn't worth an event.

    private long sinceNs;
    private int count;
    private double asked; // Of the load, while the host was on, up to sinceNs.
    private double carried; // Of what was asked, what the load didn't do and isn't to do any more.
    private double lost;

    /// <summary>Nothing to do.</summary>
    /// <param name="number">Which kind it is.</param>
    public HostWorkQueue(int number) => (Burst, Load) = (new HostTask(2 * number, 0), new HostTask((2 * number) + 1, double.PositiveInfinity));

    /// <summary>What came at once.</summary>
    public HostTask Burst { get; }

    /// <summary>What goes on.</summary>
    public HostTask Load { get; }

    /// <summary>How much goes on, in cycles a second.</summary>
    public double LoadHz { get; private set; }

    /// <summary>What was done up to now.</summary>
    public double DoneCycles(SimTime now) => Burst.ServedCycles(now) + Load.ServedCycles(now);

    /// <summary>What is to be done of what came at once or was granted too little.</summary>
    public double BacklogCycles(SimTime now, bool isOn) => Burst.RemainingCycles(now) + (isOn ? Math.Max(0, asked + AskedSince(now) - Load.ServedCycles(now) - carried) : 0);

    /// <summary>What nobody did up to now.</summary>
    public double LostCycles(SimTime now, bool isOn) => lost + (isOn ? 0 : AskedSince(now));

    /// <summary>What goes on becomes another amount. What it was up to now must have been taken or skipped.</summary>
    public void Change(double differenceHz, int change)
    {
        count += change;
        LoadHz = count == 0 ? 0 : LoadHz + differenceHz; // Exactly nothing when there is none, whatever rounding has left.
    }

    /// <summary>What the load asked for and didn't get up to now is to be done otherwise, once it is worth it.</summary>
    /// <returns>How many cycles; 0 for none.</returns>
    public double TakeShort(SimTime now)
    {
        asked += AskedSince(now);
        sinceNs = now.Nanoseconds;
        var missing = asked - Load.ServedCycles(now) - carried;
        if (missing < Least)
            return 0;
        carried += missing;
        return missing;
    }

    /// <summary>What the load asked for up to now is lost.</summary>
    public void Skip(SimTime now)
    {
        lost += AskedSince(now);
        sinceNs = now.Nanoseconds;
    }

    /// <summary>Some work is lost.</summary>
    public void Lose(double cycles) => lost += cycles;

    /// <summary>All that was to be done at once is lost. Not while it is attached.</summary>
    public void Drop() => lost += Burst.Drop();

    private double AskedSince(SimTime now) => Math.Max(0, LoadHz) * ((now.Nanoseconds - sinceNs) / 1e9);

    /// <summary>Work that nobody waits for.</summary>
    internal sealed class HostTask(int id, double cycles) : CpuTask(id, cycles)
    {
        /// <summary>How many cores it can keep busy.</summary>
        public int BusyThreads { get; set; }

        /// <summary>Leaves the rest undone.</summary>
        /// <returns>The rest.</returns>
        public double Drop()
        {
            var left = RemainingCycles(SimTime.Zero); // Whatever the clock shows: nothing is served while it isn't attached.
            SetRemaining(0);
            return left;
        }

        protected override void OnCompleted()
        {
        }
    }
}
