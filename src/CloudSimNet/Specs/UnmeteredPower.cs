// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Power isn't modelled: always 0 W.</summary>
public sealed class UnmeteredPower : IPowerModel
{
    private UnmeteredPower()
    {
    }

    /// <summary>The one there is.</summary>
    public static UnmeteredPower Instance { get; } = new();

    /// <inheritdoc/>
    public Power At(double utilisation) => Power.Zero;
}
