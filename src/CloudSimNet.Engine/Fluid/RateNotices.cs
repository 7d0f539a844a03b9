// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Fluid;

/// <summary>Tells those who want to hear of an activity's rate that it is another one now, once everything of the instant has been settled.</summary>
/// <remarks>In the order of starts, as completions are told. A run that has ended meanwhile, or was started anew, has nothing to tell. When one
/// throws, the others are told by the run that goes on.</remarks>
internal sealed class RateNotices(Simulation simulation) : IEventHandler
{
    private readonly List<(FluidActivity Activity, long Order)> changed = []; // With the starts that they belong to.
    private readonly List<(FluidActivity Activity, long Order)> telling = [];
    private bool isPlanned;

    /// <summary>Adds an activity whose rate has changed.</summary>
    public void Add(FluidActivity activity)
    {
        if (activity.ToldOrder == activity.Order)
            return; // It is to be told already.
        activity.ToldOrder = activity.Order;
        changed.Add((activity, activity.Order));
        Plan();
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        isPlanned = false;
        changed.Sort(static (left, right) => left.Order.CompareTo(right.Order));
        telling.AddRange(changed);
        changed.Clear();
        var told = 0;
        try
        {
            while (told < telling.Count)
            {
                var (activity, order) = telling[told++];
                if (activity.ToldOrder == order)
                    activity.ToldOrder = FluidActivity.NothingToTell;
                if (activity.State == FluidState.Active && activity.Order == order)
                    activity.TellRate();
            }
        }
        finally
        {
            telling.RemoveRange(0, told);
            if (telling.Count > 0)
                Plan();
        }
    }

    private void Plan()
    {
        if (isPlanned)
            return;
        isPlanned = true;
        simulation.AtEndOfInstant(this, Rank.ReadGrants);
    }
}
