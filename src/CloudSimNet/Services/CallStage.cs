// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Services;

/// <summary>Requests something of another service and waits for the answer; the request keeps its thread meanwhile.</summary>
/// <param name="Service">The other service's name.</param>
public sealed record CallStage(string Service) : Stage
{
    /// <summary>The size of the request.</summary>
    public Bytes Request { get; init; } = Bytes.Zero;

    /// <summary>The size of the answer.</summary>
    public Bytes Response { get; init; } = Bytes.Zero;

    /// <summary>How many calls are made, each after the answer to the one before; in a <see cref="ForkStage"/> all of them at once. From 1 to 1 000 000.</summary>
    public int Times { get; init; } = 1;

    /// <summary>With which probability each of the calls is made, independently; in [0, 1].</summary>
    public double Probability { get; init; } = 1;
}
