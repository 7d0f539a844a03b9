// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>Charges a pool for its contention, and integrates what it has lost.</summary>
/// <remarks>Losses are whole hertz and time is whole nanoseconds, so the integrals, in billionths of a cycle, are exact.</remarks>
internal sealed class ContentionMeter(IContentionTax tax)
{
    private ContentionLoss loss;
    private long sinceNs;
    private Int128 switching;
    private Int128 coStop;

    /// <summary>Of what shares ask for and don't get, the part that they miss because virtual cores must run together.</summary>
    public double CoStopPart { get; private set; }

    /// <summary>What is left unused now, in hertz.</summary>
    public long CoStopHz => loss.CoStopHz;

    /// <summary>Spent on switching, in billionths of a cycle.</summary>
    public Int128 SwitchingAt(long nowNs) => switching + ((Int128)loss.SwitchingHz * (nowNs - sinceNs));

    /// <summary>Left unused, in billionths of a cycle.</summary>
    public Int128 CoStopAt(long nowNs) => coStop + ((Int128)loss.CoStopHz * (nowNs - sinceNs));

    /// <summary>What is left of a capacity for shares that ask for more than that.</summary>
    public long Charge(long capacityHz, double demandHz, int threads, int shares, long nowNs)
    {
        var now = tax.LossOf(threads, shares);
        if (now.SwitchingHz < 0 || now.CoStopHz < 0 || now.TotalHz >= capacityHz)
            throw new InvalidOperationException($"{tax.GetType().Name} says that {now.SwitchingHz} Hz and {now.CoStopHz} Hz of {capacityHz} Hz are lost; losses can't be negative, and must leave something.");
        Become(now, nowNs);
        var usable = capacityHz - now.TotalHz;
        CoStopPart = now.CoStopHz / (demandHz - usable);
        return usable;
    }

    /// <summary>The pool isn't contended.</summary>
    public void Relax(long nowNs)
    {
        Become(default, nowNs);
        CoStopPart = 0;
    }

    private void Become(ContentionLoss value, long nowNs)
    {
        if (value == loss)
            return;
        (switching, coStop) = (SwitchingAt(nowNs), CoStopAt(nowNs));
        (loss, sinceNs) = (value, nowNs);
    }
}
