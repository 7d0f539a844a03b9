// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>A distribution has given a number that what is drawn can't be, such as an infinite amount of work. The model is to blame: another
/// distribution or other
/// arguments are needed.</summary>
public sealed class ImpossibleDrawException : InvalidOperationException
{
    internal ImpossibleDrawException(string stream, IDistribution distribution, double value, string what)
        : base(FormattableString.Invariant($"{stream}: the number drawn from {distribution} was {value}; {what}")) => (Stream, Distribution, Value) = (stream, distribution, value);

    /// <summary>The name of the stream that was drawn from.</summary>
    public string Stream { get; }

    /// <summary>What was drawn from.</summary>
    public IDistribution Distribution { get; }

    /// <summary>The number.</summary>
    public double Value { get; }
}
