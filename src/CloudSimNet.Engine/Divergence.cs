// SPDX-License-Identifier: MIT
using System.Text;

namespace CloudSimNet.Engine;

/// <summary>Where two runs that should be the same first differ.</summary>
/// <param name="First">The first run's event; null when that run had ended.</param>
/// <param name="Second">The second run's event; null when that run had ended.</param>
/// <param name="Before">The last events that both had in common, the oldest first.</param>
public sealed record Divergence(LoggedEvent? First, LoggedEvent? Second, IReadOnlyList<LoggedEvent> Before)
{
    /// <summary>Runs two simulations side by side, an event of each at a time, until their fingerprints differ or both have ended.</summary>
    /// <param name="first">One simulation, with its model, not run yet or stopped between two events.</param>
    /// <param name="second">The other one. The two must share no object.</param>
    /// <param name="until">Where to end at the latest.</param>
    /// <param name="context">How many events before the difference to report; from 1 to 1 000 000.</param>
    /// <returns>Null when they went the same way. A difference that an event's own handler made, such as a placement, is reported with that event on
    /// both sides.</returns>
    public static Divergence? Between(Simulation first, Simulation second, SimTime until, int context = 10)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfLessThan(context, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(context, 1_000_000);
        var (logOfFirst, logOfSecond) = (new EventLog(context + 1), new EventLog(context + 1));
        var (keptFirst, keptSecond) = (first.Log, second.Log);
        (first.Log, second.Log) = (logOfFirst, logOfSecond);
        try
        {
            while (true)
            {
                var hasFirst = first.Step(until);
                var hasSecond = second.Step(until);
                if (!hasFirst && !hasSecond)
                    return first.Fingerprint == second.Fingerprint ? null : new Divergence(null, null, [.. logOfFirst.TakeLast(context)]);
                if (hasFirst != hasSecond || first.Fingerprint != second.Fingerprint)
                {
                    var before = hasFirst ? logOfFirst.SkipLast(1) : logOfFirst;
                    return new Divergence(hasFirst ? logOfFirst[^1] : null, hasSecond ? logOfSecond[^1] : null, [.. before.TakeLast(context)]);
                }
            }
        }
        finally
        {
            (first.Log, second.Log) = (keptFirst, keptSecond);
        }
    }

    /// <summary>The difference and what went before it, on several lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var one in Before)
            text.Append("both    ").AppendLine(one.ToString());
        text.Append("first   ").AppendLine(First?.ToString() ?? "has ended");
        text.Append("second  ").Append(Second?.ToString() ?? "has ended");
        if (First is { } left && Second is { } right && left == right)
            text.AppendLine().Append("The event is the same; what its handler decided isn't.");
        return text.ToString();
    }
}
