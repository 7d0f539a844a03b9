// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>Who has what reserved of a resource. Sums are taken anew at each change: taking a large promise off a running sum would leave its
/// rounding to the small ones.</summary>
internal sealed class FluidReservationTable
{
    private readonly List<(FluidActivity Activity, double Rate)> promises = [];

    /// <summary>All together.</summary>
    public double Sum { get; private set; }

    /// <summary>The largest of them.</summary>
    public double Largest { get; private set; }

    /// <summary>All but one activity's.</summary>
    public double SumWithout(FluidActivity activity)
    {
        var sum = 0.0;
        foreach (var promise in promises)
            sum += promise.Activity == activity ? 0 : promise.Rate;
        return sum;
    }

    /// <summary>Sets what an activity has; 0 for nothing.</summary>
    public void Set(FluidActivity activity, double rate)
    {
        for (var i = 0; i < promises.Count; i++)
        {
            if (promises[i].Activity != activity)
                continue;
            promises.RemoveAt(i);
            break;
        }

        if (rate > 0)
            promises.Add((activity, rate));
        (Sum, Largest) = (0, 0);
        foreach (var promise in promises)
            (Sum, Largest) = (Sum + promise.Rate, Math.Max(Largest, promise.Rate));
    }
}
