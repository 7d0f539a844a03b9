// SPDX-License-Identifier: MIT
using System.Buffers.Binary;
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Workloads;

#pragma warning disable RS0030 // The one adapter by which libraries that ask for a Random draw from named streams.
/// <summary>A named stream as the <see cref="Random"/> that libraries ask for.</summary>
/// <remarks>
/// Every number comes from the stream: all virtual members are overridden, none reaches the class library's own generator, and the rest
/// (<c>Shuffle</c>, <c>GetItems</c>) is built on
/// them. Each call but <c>NextBytes</c> takes one number of 64 bits from the stream, apart from the few that are refused so that all values are
/// equally likely; a range of one value takes
/// none. What it gives is as frozen as the stream itself.
/// </remarks>
public sealed class StreamRandom : Random
#pragma warning restore RS0030
{
    private readonly RandomStream? stream;

    /// <summary>Draws from a stream. Several of them over one stream take turns with its numbers.</summary>
    /// <param name="stream">The stream, such as <c>simulation.Random("host/17/failure")</c>.</param>
    public StreamRandom(RandomStream stream)
        : this()
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.stream = stream;
    }

#pragma warning disable RS0030 // With a seed of its own the base class doesn't ask the process's shared generator for one.
    private StreamRandom()
        : base(0)
    {
    }
#pragma warning restore RS0030

    /// <summary>For distributions that are only asked for their moments and probabilities: any draw throws.</summary>
    internal static StreamRandom None { get; } = new();

    /// <summary>The stream.</summary>
    /// <exception cref="InvalidOperationException">There is none: a distribution's factory drew while it was asked for the distribution.</exception>
    public RandomStream Stream => stream ?? throw new InvalidOperationException("A number was drawn where only a distribution's mean or probabilities are asked for; draw from a Sampler.");

    /// <summary>A whole number from 0 to <see cref="int.MaxValue"/> - 1.</summary>
    public override int Next() => (int)Stream.NextInteger(int.MaxValue);

    /// <summary>A whole number from 0 to <paramref name="maxValue"/> - 1; 0 when that is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxValue"/> is negative.</exception>
    public override int Next(int maxValue) => (int)NextInt64(maxValue);

    /// <summary>A whole number from <paramref name="minValue"/> to <paramref name="maxValue"/> - 1; <paramref name="minValue"/> when they are equal.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minValue"/> is above <paramref name="maxValue"/>.</exception>
    public override int Next(int minValue, int maxValue) => (int)NextInt64(minValue, maxValue);

    /// <summary>A whole number from 0 to <see cref="long.MaxValue"/> - 1.</summary>
    public override long NextInt64() => Stream.NextInteger(long.MaxValue);

    /// <summary>A whole number from 0 to <paramref name="maxValue"/> - 1; 0 when that is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxValue"/> is negative.</exception>
    public override long NextInt64(long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxValue);
        return maxValue <= 1 ? 0 : Stream.NextInteger(maxValue);
    }

    /// <summary>A whole number from <paramref name="minValue"/> to <paramref name="maxValue"/> - 1; <paramref name="minValue"/> when they are equal.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minValue"/> is above <paramref name="maxValue"/>.</exception>
    public override long NextInt64(long minValue, long maxValue)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minValue, maxValue);
        var range = unchecked((ulong)maxValue - (ulong)minValue);
        if (range <= long.MaxValue)
            return range <= 1 ? minValue : minValue + Stream.NextInteger((long)range);
        ulong bits;
        do
            bits = Stream.NextBits();
        while (bits >= range);
        return unchecked(minValue + (long)bits);
    }

    /// <summary>A number in [0, 1), a multiple of 2^-24.</summary>
    public override float NextSingle() => (Stream.NextBits() >> 40) * (1.0f / (1 << 24));

    /// <summary>A number in [0, 1), a multiple of 2^-53.</summary>
    public override double NextDouble() => Stream.NextDouble();

    /// <summary>Fills an array with random bytes.</summary>
    public override void NextBytes(byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        NextBytes(buffer.AsSpan());
    }

    /// <summary>Fills a span with random bytes: eight from each number of the stream, the lowest first; what the last number has left is dropped.</summary>
    public override void NextBytes(Span<byte> buffer)
    {
        for (; buffer.Length >= sizeof(ulong); buffer = buffer[sizeof(ulong)..])
            BinaryPrimitives.WriteUInt64LittleEndian(buffer, Stream.NextBits());
        if (buffer.IsEmpty)
            return;
        var bits = Stream.NextBits();
        foreach (ref var octet in buffer)
        {
            octet = (byte)bits;
            bits >>= 8;
        }
    }

    /// <summary>The same as <see cref="NextDouble"/>.</summary>
    protected override double Sample() => Stream.NextDouble();
}
