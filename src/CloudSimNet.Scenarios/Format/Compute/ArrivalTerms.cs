// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.DistributionModels;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>When the members of a group come: what <c>at</c>, <c>every</c>, <c>arrivals</c>, <c>count</c> and <c>until</c> mean for jobs and for virtual
/// machines.</summary>
public abstract record ArrivalTerms
{
    private const long MaxArrivals = 100_000_000;
    private const double MaxNs = 9e18; // Well below the last instant there is, as far as doubles are exact.

    private protected ArrivalTerms()
    {
    }

    /// <summary>How many.</summary>
    [Key("count"), Doc("How many; 1 unless stated, or with 'until' as many as come by then."), Between(1, 100_000_000), Example("10")]
    public int? Count { get; init; }

    /// <summary>When.</summary>
    [Key("at"), Doc("When the first comes; where the times between them are drawn, when the first of these times begins."), AtLeast("0 s"), Example("5 s")]
    public SimDuration At { get; init; } = SimDuration.Zero;

    /// <summary>Spacing.</summary>
    [Key("every"), Doc("The time from one to the next; where it is drawn, its mean."), AtLeast("0 s"), Example("1 s")]
    public SimDuration Every { get; init; } = SimDuration.Zero;

    /// <summary>The distribution.</summary>
    [Key("arrivals"), Doc("The distribution of the times between them, of which 'every' says the mean; constant unless stated."), Choices("interarrival"), Example("exponential")]
    public Choice<Interarrival>? Arrivals { get; init; }

    /// <summary>The end.</summary>
    [Key("until"), Doc("After this instant none comes."), AtLeast("0 s"), Example("10 min")]
    public SimDuration Until { get; init; } = SimDuration.Forever;

    /// <summary>Whether the times are drawn.</summary>
    internal bool IsDrawn => Arrivals is { Value.IsRegular: false };

    /// <summary>What is wrong, by key; an empty key for all of it.</summary>
    /// <param name="noun">What comes, such as <c>jobs</c>.</param>
    internal IEnumerable<(string Key, string Message)> ArrivalProblems(string noun)
    {
        if (At.IsForever)
            yield return ("at", $"is forever, so the {noun} never arrive; give the instant of the first one's arrival, such as 5 s");
        if (IsDrawn && Every == SimDuration.Zero)
            yield return ("arrivals", "are drawn by the mean time between them, and there is none; add for instance every: 1 s");
        if (Every.Nanoseconds > 0 && !Every.IsForever && !IsDrawn && (Count ?? 1) - 1 > (SimDuration.Forever - At).Nanoseconds / Every.Nanoseconds)
            yield return ("every", FormattableString.Invariant($"{Count} {noun}, one every {Every}, go on beyond the end of time, which is 292 years; choose fewer {noun} or a shorter time between them"));
        if (!Until.IsForever && Until < At)
            yield return ("until", $"is {Until}, before the first arrival at {At}, so none comes; choose a later instant");
        if (Count is null && !Until.IsForever && Every == SimDuration.Zero)
            yield return ("until", "says how long they come, but not how often; add for instance every: 1 s");
        if (Count is null && !Until.IsForever && Every > SimDuration.Zero && (Until - At) / Every > MaxArrivals)
            yield return ("every", FormattableString.Invariant($"every {Every} until {Until} is more than {MaxArrivals} {noun}; choose a longer time"));
    }

    /// <summary>What of them has no effect, by key.</summary>
    /// <param name="noun">What comes, such as <c>jobs</c>.</param>
    /// <param name="end">The end of the run.</param>
    internal IEnumerable<(string Key, string Message)> ArrivalWarnings(string noun, EndOfRun end)
    {
        var until = Count is null || Until.IsForever || Every == SimDuration.Zero || Every.IsForever ? long.MaxValue : 1 + ((Until - At).Nanoseconds / Every.Nanoseconds);
        if (end.OfRow(noun, IsDrawn ? 1 : Math.Min(Expected, until), At, Every) is { } late)
            yield return (late.IsOfDistance ? "every" : "at", late.Message);
    }

    /// <summary>How many come at the most; where they are drawn until an instant, how many are expected.</summary>
    internal long Expected => Count ?? (Until.IsForever || Every == SimDuration.Zero ? 1 : 1 + (long)((Until - At) / Every));

    /// <summary>When they come, in their order.</summary>
    /// <param name="simulation">Whose random stream is drawn from, where they are drawn.</param>
    /// <param name="stream">The name of that stream.</param>
    internal IEnumerable<SimDuration> Times(Simulation simulation, string stream)
    {
        var most = Count ?? (Until.IsForever ? 1 : long.MaxValue);
        var gaps = IsDrawn ? new Sampler(simulation.Random(stream), Arrivals!.Value.Shape, stream) : null;
        var drawnNs = 0.0;
        for (var i = 0L; i < most; i++)
        {
            drawnNs += gaps is null ? 0 : gaps.NextAmount() * Every.Nanoseconds;
            var time = gaps is null ? At + (Every * i) : drawnNs >= MaxNs ? SimDuration.Forever : (SimTime.Zero + At).AddSaturating(SimDuration.FromNanoseconds((long)Math.Round(drawnNs))) - SimTime.Zero;
            if (time.IsForever && Until.IsForever)
                simulation.NoteBeyondTime(new LateArrival(stream, i));
            if (time.IsForever)
                yield break;
            if (time > Until)
                yield break;
            yield return time;
        }
    }
}
