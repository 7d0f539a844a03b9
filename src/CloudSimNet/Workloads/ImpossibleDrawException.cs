// SPDX-License-Identifier: MIT
namespace CloudSimNet.Workloads;

/// <summary>A law has given a number that what is drawn can't be, such as an infinite amount of work. The model is to blame: another law or other
/// arguments are needed.</summary>
public sealed class ImpossibleDrawException : InvalidOperationException
{
    internal ImpossibleDrawException(string stream, IDistribution law, double value, string what)
        : base(FormattableString.Invariant($"{stream}: the number drawn from {law} was {value}; {what}")) => (Stream, Law, Value) = (stream, law, value);

    /// <summary>The name of the stream that was drawn from.</summary>
    public string Stream { get; }

    /// <summary>What was drawn from.</summary>
    public IDistribution Law { get; }

    /// <summary>The number.</summary>
    public double Value { get; }
}
