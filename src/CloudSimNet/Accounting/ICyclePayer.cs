// SPDX-License-Identifier: MIT
namespace CloudSimNet.Accounting;

/// <summary>Who pays the cycles that a NIC, a disk or a protocol takes: a host, from its own share of its cores.</summary>
internal interface ICyclePayer
{
    /// <summary>Cycles that are to be done now, at once.</summary>
    /// <param name="kind">What for.</param>
    /// <param name="cycles">How many; not negative.</param>
    void Spend(HostWorkKind kind, double cycles);

    /// <summary>Cycles a second that are to be done from now on change, as the rates of streams and flows do.</summary>
    /// <param name="kind">What for.</param>
    /// <param name="differenceHz">By how much.</param>
    /// <param name="count">How many streams or flows begin (positive) or end (negative) with that.</param>
    void ChangeRate(HostWorkKind kind, double differenceHz, int count);
}
