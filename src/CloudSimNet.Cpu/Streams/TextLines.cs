// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Cpu.Streams;

/// <summary>Reads the lines of a text stream, one at a time, and says what is wrong with one.</summary>
internal sealed class TextLines(TextReader reader)
{
    private const string Forms = "'compute COUNT', 'load ADDRESS', 'store ADDRESS', 'event NAME [COUNT]', 'repeat COUNT {' or '}'";
    private static readonly string[] Verbs = ["compute", "load", "store", "event", "repeat"];
    private static readonly char[] Blanks = [' ', '\t'];

    /// <summary>The line that was read last, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>The next line that says something; null at the end.</summary>
    /// <exception cref="StreamFormatException">It can't be read.</exception>
    public TextStep? Next()
    {
        while (reader.ReadLine() is { } text)
        {
            Line++;
            var comment = text.IndexOf('#');
            var words = (comment < 0 ? text : text[..comment]).Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > 0)
                return Parse(words);
        }

        return null;
    }

    /// <summary>The fault of the line that was read last.</summary>
    public StreamFormatException Fault(string problem) => new(Line, problem);

    private TextStep Parse(string[] words) => words switch
    {
        ["compute", var count] => TextStep.Of(StreamOp.Compute(Count(count, "instructions"))),
        ["load", var address] => TextStep.Of(StreamOp.Load(Address(address))),
        ["store", var address] => TextStep.Of(StreamOp.Store(Address(address))),
        ["event", var name] => TextStep.Of(Event(name)),
        ["event", var name, var count] => TextStep.Of(Event(name), Count(count, "events")),
        ["repeat", var count, "{"] => TextStep.Repeat(Count(count, "rounds")),
        ["}"] => TextStep.BlockEnd,
        [var verb, ..] when Verbs.Contains(verb) => throw Fault($"'{string.Join(' ', words)}' isn't complete or says too much; a line is {Forms}."),
        [var verb, ..] => throw Fault($"'{verb}' isn't known; a line is {Forms}."),
        [] => throw Fault($"There is nothing; a line is {Forms}."),
    };

    private StreamOp Event(string name) =>
        EventNames.Find(name) is { } kind
            ? StreamOp.Of(kind)
            : throw Fault($"There is no event '{name}'; there are {string.Join(", ", EventNames.All)}.");

    private long Count(string text, string what) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= StreamOp.MaxCounted
            ? count
            : throw Fault($"'{text}' isn't a number of {what}; a whole number from 0 to {StreamOp.MaxCounted} is.");

    private ulong Address(string text)
    {
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var address))
            return address;
        if (ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out address))
            return address;
        var hint = ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _) ? $" Did you mean '0x{text}'?" : "";
        throw Fault($"'{text}' isn't an address; one is written 0x7f00 or, in decimal, 32512, and has at most 64 bits.{hint}");
    }
}
