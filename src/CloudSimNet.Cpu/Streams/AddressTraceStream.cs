// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Streams;

/// <summary>A recorded trace of addresses, as it is read.</summary>
/// <remarks>
/// Lines are <c>R ADDRESS</c> and <c>W ADDRESS</c>, each an instruction; or those of Valgrind's tool lackey: <c>I ADDRESS,SIZE</c> for an instruction
/// and <c>L</c>, <c>S</c> and <c>M</c> for its loads, stores, and
/// loads that are stored back. Addresses are hexadecimal, sizes decimal. What crosses into another small page refers to both. The format is described
/// in <c>docs/models/cpu-streams.md</c>.
/// </remarks>
/// <param name="reader">The trace; stays open.</param>
public sealed class AddressTraceStream(TextReader reader) : IInstructionStream
{
    private const string Forms = "'R ADDRESS', 'W ADDRESS', or lackey's 'I', 'L', 'S' or 'M' with ADDRESS,SIZE";
    private const int MaxBytes = 1 << PageSizes.SmallShift;
    private const int MaxStepsOfALine = 4;
    private readonly TextReader reader = reader ?? throw new ArgumentNullException(nameof(reader));
    private long line;

    /// <inheritdoc/>
    /// <exception cref="StreamFormatException">A line can't be read.</exception>
    public int Read(Span<StreamOp> into)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(into.Length, MaxStepsOfALine, nameof(into));
        var written = 0;
        while (written + MaxStepsOfALine <= into.Length && reader.ReadLine() is { } text)
        {
            line++;
            var words = text.AsSpan().Trim();

            // Valgrind's own messages begin with ==.
            if (words.Length > 0 && words[0] != '#' && !words.StartsWith("=="))
                written += Parse(words, into[written..]);
        }

        return written;
    }

    private int Parse(ReadOnlySpan<char> words, Span<StreamOp> into)
    {
        var blank = words.IndexOfAny(' ', '\t');
        if (blank != 1)
            throw new StreamFormatException(line, $"'{words}' isn't a reference; a line is {Forms}.");
        var rest = words[2..].Trim();
        switch (words[0])
        {
            case 'R':
                into[0] = StreamOp.Load(Address(rest));
                return 1;
            case 'W':
                into[0] = StreamOp.Store(Address(rest));
                return 1;
            case 'I':
                AddressAndSize(rest);
                into[0] = StreamOp.Compute(1);
                return 1;
            case 'L':
                return Add(rest, isLoad: true, isStore: false, into);
            case 'S':
                return Add(rest, isLoad: false, isStore: true, into);
            case 'M':
                return Add(rest, isLoad: true, isStore: true, into);
            default:
                var hint = "RWILSM".Contains(char.ToUpperInvariant(words[0])) ? $" Did you mean '{char.ToUpperInvariant(words[0])}'?" : "";
                throw new StreamFormatException(line, $"'{words[0]}' isn't known; a line is {Forms}.{hint}");
        }
    }

    // Lackey's references belong to the instruction before them, so they count none.
    private int Add(ReadOnlySpan<char> text, bool isLoad, bool isStore, Span<StreamOp> into)
    {
        var (address, size) = AddressAndSize(text);
        var last = address + (ulong)size - 1;
        var written = 0;
        for (var page = address >> PageSizes.SmallShift; page <= last >> PageSizes.SmallShift; page++)
        {
            if (isLoad)
                into[written++] = StreamOp.Load(page << PageSizes.SmallShift, 0);
            if (isStore)
                into[written++] = StreamOp.Store(page << PageSizes.SmallShift, 0);
        }

        return written;
    }

    private (ulong Address, int Size) AddressAndSize(ReadOnlySpan<char> text)
    {
        var comma = text.IndexOf(',');
        if (comma < 0)
            throw new StreamFormatException(line, $"'{text}' has no size; lackey writes ADDRESS,SIZE, such as 04222cac,4.");
        if (!int.TryParse(text[(comma + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var size) || size is < 1 or > MaxBytes)
            throw new StreamFormatException(line, $"'{text[(comma + 1)..]}' isn't a size; a whole number of bytes from 1 to {MaxBytes} is.");
        var address = Address(text[..comma]);
        return (Math.Min(address, ulong.MaxValue - MaxBytes), size);
    }

    private ulong Address(ReadOnlySpan<char> text)
    {
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text;
        return ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address)
            ? address
            : throw new StreamFormatException(line, $"'{text}' isn't an address; 1 to 16 hexadecimal digits are, with or without 0x.");
    }
}
