// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>Gives the lines of a text, none of them longer than a bound: a device without line ends would fill the memory.</summary>
/// <remarks>Lines can be looked at before they are read; those that say nothing are then kept as their number alone.</remarks>
/// <param name="reader">The text; stays open.</param>
internal sealed class BoundedLines(TextReader reader) : TextReader
{
    /// <summary>The most characters of a line.</summary>
    public const int MaxCharacters = 4096;

    private readonly char[] block = new char[1 << 14];
    private readonly char[] line = new char[MaxCharacters];
    private int next;
    private int filled;
    private bool skipsFeed; // The carriage return before it ended a line.
    private long lines;
    private long blanks; // Lines that were looked at and say nothing.
    private string? looked;

    /// <summary>The first line that says something; null when there is none.</summary>
    /// <param name="saysNothing">Whether a line says nothing.</param>
    public string? Look(Predicate<string> saysNothing)
    {
        if (looked is not null)
            return looked;
        while (Next() is { } text)
        {
            if (!saysNothing(text))
                return looked = text;
            blanks++;
        }

        return null;
    }

    /// <inheritdoc/>
    public override string? ReadLine()
    {
        if (blanks > 0)
        {
            blanks--;
            return "";
        }

        var text = looked;
        looked = null;
        return text ?? Next();
    }

    /// <inheritdoc/>
    public override int Read() => throw new NotSupportedException("Lines are read whole.");

    private string? Next()
    {
        if (skipsFeed && Peek() == '\n')
            next++;
        skipsFeed = false;
        if (Peek() < 0)
            return null;
        var length = 0;
        while (Peek() is >= 0 and var letter && letter is not ('\n' or '\r'))
        {
            if (length == MaxCharacters)
                throw new StreamFormatException(lines + 1, $"It has more than {MaxCharacters} characters; a line says one thing.");
            line[length++] = (char)letter;
            next++;
        }

        skipsFeed = Peek() == '\r';
        next = Math.Min(next + 1, filled);
        lines++;
        return new string(line, 0, length);
    }

    /// <inheritdoc/>
    public override int Peek()
    {
        if (next == filled)
            (next, filled) = (0, reader.Read(block));
        return next < filled ? block[next] : -1;
    }
}
