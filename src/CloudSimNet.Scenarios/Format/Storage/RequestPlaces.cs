// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Where on a device requests go.</summary>
internal sealed class RequestPlaces
{
    private const int Parts = 1000;
    private const int Stride = 389; // Prime to the parts, so that popular ones don't stand side by side.

    private readonly RandomStream random;
    private readonly long blocks;
    private readonly int block;
    private readonly bool isSequential;
    private readonly double[]? cumulative;
    private long at;

    /// <summary>Places of blocks of one size.</summary>
    public RequestPlaces(Bytes capacity, int block, bool isSequential, double zipf, RandomStream random)
    {
        (this.block, this.isSequential, this.random) = (block, isSequential, random);
        blocks = capacity.Count / block;
        if (zipf == 0 || blocks < Parts)
            return;
        var popularity = Distributions.Zipf(Parts, zipf);
        cumulative = new double[Parts];
        for (var i = 0; i < Parts; i++)
            cumulative[i] = popularity.Cumulative(i + 1);
    }

    /// <summary>The first byte of the next one.</summary>
    public long Next() => (isSequential ? at++ % blocks : cumulative is null ? random.NextInteger(blocks) : Popular(cumulative)) * block;

    private long Popular(double[] below)
    {
        var rank = Array.BinarySearch(below, random.NextDouble());
        var part = (long)Math.Min(rank < 0 ? ~rank : rank + 1, Parts - 1) * Stride % Parts;
        var first = part * blocks / Parts;
        return first + random.NextInteger(((part + 1) * blocks / Parts) - first);
    }
}
