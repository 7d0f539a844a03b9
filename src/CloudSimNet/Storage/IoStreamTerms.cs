// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>How a stream competes for the resources that its operations need.</summary>
public sealed record IoStreamTerms
{
    /// <summary>One share and no cap.</summary>
    public static IoStreamTerms Default { get; } = new();

    /// <summary>Its weight against other streams, operation for operation; finite and above 0. A request that is being served by a device weighs 1.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The most it does, in operations a second; above 0, infinite for no cap.</summary>
    public double Cap { get; init; } = double.PositiveInfinity;

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (!(Weight > 0 && double.IsFinite(Weight)))
            throw new ArgumentOutOfRangeException(nameof(Weight), Weight, $"A weight must be finite and above 0, not {Weight}.");
        CheckCap(Cap);
    }

    /// <summary>Throws unless a cap is in its range.</summary>
    internal static void CheckCap(double cap)
    {
        if (!(cap > 0))
            throw new ArgumentOutOfRangeException(nameof(cap), cap, $"A cap must be above 0 operations a second, or infinite for none, not {cap}; cancel the stream to end it.");
    }
}
