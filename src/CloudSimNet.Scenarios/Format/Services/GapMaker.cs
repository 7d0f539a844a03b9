// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Makes the laws of the times between requests, of which only the shape counts.</summary>
internal sealed class GapMaker(DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    /// <summary>The names of the laws.</summary>
    public static IReadOnlyList<string> Names => ["constant", "erlang", "exponential", "gamma", "log-normal"];

    /// <summary>Makes a law of mean 1; null when a problem was reported.</summary>
    public IDistribution? Make(NamedChoice choice) => choice.Name switch
    {
        "constant" => Bind<Nothing>(choice) is null ? null : Distributions.Constant(1),
        "erlang" => Bind<Stages>(choice) is { } law ? Distributions.Erlang(law.Count, 1.0 / law.Count) : null,
        "gamma" => Bind<Shape>(choice) is { } law ? Distributions.Gamma(law.Value, 1 / law.Value) : null,
        "log-normal" => Bind<Variation>(choice) is { } law ? Distributions.LogNormalWithMean(1, law.Value) : null,
        _ => Bind<Nothing>(choice) is null ? null : Distributions.Exponential(1),
    };

    private T? Bind<T>(NamedChoice choice)
        where T : class
    {
        var bound = binder.Bind(typeof(T), document, choice.Arguments, choice.Path);
        problems.AddRange(bound.Problems);
        return bound.Value as T;
    }

    private sealed record Nothing;

    private sealed record Stages
    {
        [Key("stages"), Required, Between(1, 1_000), Example("4")]
        public int Count { get; init; } = 1;
    }

    private sealed record Shape
    {
        [Key("shape"), Required, Between(0.001, 1000), Example("0.5")]
        public double Value { get; init; } = 1;
    }

    private sealed record Variation
    {
        [Key("variation"), Required, Between(0.001, 1000), Example("2")]
        public double Value { get; init; } = 1;
    }
}
