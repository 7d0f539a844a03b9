// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Places a virtual machine on the feasible host that passes all filters and has the largest sum of weights.</summary>
/// <remarks>
/// O(hosts x weighers). Each weigher's values are brought to [0, 1] over the hosts that are left (all 0 when they are equal) and multiplied by its
/// multiplier before they
/// are added, as OpenStack's filter scheduler does it. Ties go to the lowest id.
/// </remarks>
public sealed class Ranked : IPlacementPolicy
{
    private readonly IReadOnlyList<IHostFilter> filters;
    private readonly IReadOnlyList<WeightedWeigher> weighers;

    /// <summary>A ranking.</summary>
    /// <param name="filters">All of them must accept a host; may be empty.</param>
    /// <param name="weighers">What makes a host better, and by how much; may be empty.</param>
    public Ranked(IReadOnlyList<IHostFilter> filters, IReadOnlyList<WeightedWeigher> weighers)
    {
        ArgumentNullException.ThrowIfNull(filters);
        ArgumentNullException.ThrowIfNull(weighers);
        this.filters = filters;
        this.weighers = weighers;
    }

    /// <summary>Its name in scenario files.</summary>
    public static string Name => "ranked";

    /// <inheritdoc/>
    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var hosts = new List<HostView>();
        foreach (var host in view.Feasible(request))
        {
            if (IsAccepted(request, host))
                hosts.Add(host);
        }

        if (hosts.Count == 0)
            return PlacementDecision.From(null);
        var scores = new double[hosts.Count];
        foreach (var weigher in weighers)
            AddScores(request, hosts, weigher, scores);

        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > scores[best])
                best = i;
        }

        for (var i = 0; view.WantsScores && i < scores.Length; i++)
            view.NoteScore(hosts[i].Id, scores[i]);
        return hosts[best].Id;
    }

    private static void AddScores(PlacementRequest request, List<HostView> hosts, WeightedWeigher weigher, double[] scores)
    {
        var values = new double[hosts.Count];
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = weigher.Weigher.Weigh(request, hosts[i]);
            if (!double.IsFinite(values[i]))
                throw new InvalidOperationException($"Weigher {weigher.Weigher.GetType().Name} gave {values[i]} for host {hosts[i].Id}; a weight must be a finite number.");
            least = Math.Min(least, values[i]);
            most = Math.Max(most, values[i]);
        }

        for (var i = 0; i < values.Length && most > least; i++)
            scores[i] += weigher.Multiplier * ((values[i] - least) / (most - least));
    }

    private bool IsAccepted(PlacementRequest request, HostView host)
    {
        foreach (var filter in filters)
        {
            if (!filter.Accepts(request, host))
                return false;
        }

        return true;
    }
}
