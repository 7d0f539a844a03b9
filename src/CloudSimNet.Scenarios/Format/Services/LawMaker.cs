// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Makes the laws that amounts with a unit are drawn by from what a scenario file says of them.</summary>
internal sealed class LawMaker(DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    /// <summary>The names of the laws.</summary>
    public static IReadOnlyList<string> Names => ["erlang", "exponential", "gamma", "log-normal", "pareto", "triangular", "uniform", "weibull"];

    /// <summary>Makes a law; null when a problem was reported.</summary>
    /// <param name="drawn">An amount or a law.</param>
    /// <param name="size">An amount as the number that the library draws; infinite for one without an end.</param>
    public IDistribution? Make<T>(Drawn<T> drawn, Func<T, double> size)
        where T : struct => drawn.Law is { } choice ? Law(choice, size) : Distributions.Constant(size(drawn.Amount!.Value));

    private MathNetDistribution? Law<T>(NamedChoice choice, Func<T, double> size)
        where T : struct
    {
        try
        {
            return choice.Name switch
            {
                "exponential" => Bind<Mean<T>>(choice) is { } law ? Distributions.Exponential(size(law.Value)) : null,
                "uniform" => Bind<Range<T>>(choice) is { } law ? Distributions.Uniform(NotNegative(size(law.From)), size(law.To)) : null,
                "triangular" => Bind<Triangle<T>>(choice) is { } law ? Distributions.Triangular(NotNegative(size(law.From)), size(law.Mode), size(law.To)) : null,
                "erlang" => Bind<Stages<T>>(choice) is { } law ? Distributions.Erlang(law.Count, size(law.Mean) / law.Count) : null,
                "gamma" => Bind<ShapeAndMean<T>>(choice) is { } law ? Distributions.Gamma(law.Shape, size(law.Mean) / law.Shape) : null,
                "log-normal" => Bind<MeanAndDeviation<T>>(choice) is { } law ? Distributions.LogNormalWithMean(size(law.Mean), size(law.Deviation)) : null,
                "weibull" => Bind<ShapeAndScale<T>>(choice) is { } law ? Distributions.Weibull(law.Shape, size(law.Scale)) : null,
                _ => Bind<ShapeAndScale<T>>(choice) is { } law ? Distributions.Pareto(law.Shape, size(law.Scale)) : null,
            };
        }
        catch (ArgumentException wrong)
        {
            problems.Add(choice.Problem($"'{choice.Name}' can't have these arguments: {wrong.Message.Split(" (Parameter")[0]}"));
            return null;
        }
    }

    private static double NotNegative(double from) => from >= 0 ? from : throw new ArgumentException("from must be at least 0.");

    private T? Bind<T>(NamedChoice choice)
        where T : class
    {
        var bound = binder.Bind(typeof(T), document, choice.Arguments, choice.Path);
        problems.AddRange(bound.Problems);
        return bound.Value as T;
    }

    private sealed record Mean<T>
    {
        [Key("mean"), Required]
        public T Value { get; init; } = default!;
    }

    private sealed record Range<T>
    {
        [Key("from"), Required]
        public T From { get; init; } = default!;

        [Key("to"), Required]
        public T To { get; init; } = default!;
    }

    private sealed record Triangle<T>
    {
        [Key("from"), Required]
        public T From { get; init; } = default!;

        [Key("mode"), Required]
        public T Mode { get; init; } = default!;

        [Key("to"), Required]
        public T To { get; init; } = default!;
    }

    private sealed record Stages<T>
    {
        [Key("stages"), Required, Between(1, 1_000), Example("4")]
        public int Count { get; init; } = 1;

        [Key("mean"), Required]
        public T Mean { get; init; } = default!;
    }

    private sealed record ShapeAndMean<T>
    {
        [Key("shape"), Required, Between(0.001, 1000), Example("2")]
        public double Shape { get; init; } = 1;

        [Key("mean"), Required]
        public T Mean { get; init; } = default!;
    }

    private sealed record MeanAndDeviation<T>
    {
        [Key("mean"), Required]
        public T Mean { get; init; } = default!;

        [Key("deviation"), Required]
        public T Deviation { get; init; } = default!;
    }

    private sealed record ShapeAndScale<T>
    {
        [Key("shape"), Required, Between(0.001, 1000), Example("2")]
        public double Shape { get; init; } = 1;

        [Key("scale"), Required]
        public T Scale { get; init; } = default!;
    }
}
