// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>A type with a unit: how it is read, compared, and named in messages and patterns.</summary>
/// <remarks>
/// The symbols repeat those of the engine's internal <c>UnitText</c>, which alone decides what is read; a test holds the two together. They are
/// needed for the schema's patterns and for the words of a message.
/// </remarks>
internal sealed class UnitKind
{
    public delegate bool TryRead<T>(string text, out T value);

    private UnitKind(string noun, string usual, string[] symbols, string? word, Func<string, object?> read, Comparison<object> compare)
    {
        (Noun, Usual, Symbols, Word, Read, Compare) = (noun, usual, symbols, word, read, compare);
    }

    /// <summary>What it measures, such as <c>a duration</c>.</summary>
    public string Noun { get; }

    /// <summary>The unit that an example is given in.</summary>
    public string Usual { get; }

    /// <summary>The units, smallest first.</summary>
    public string[] Symbols { get; }

    /// <summary>A word that stands for an amount without limit, such as <c>forever</c>.</summary>
    public string? Word { get; }

    /// <summary>The value of a text; null when it isn't one.</summary>
    public Func<string, object?> Read { get; }

    public Comparison<object> Compare { get; }

    /// <summary>The kind of a type; null when it has no unit or can't be written in a document.</summary>
    public static UnitKind? Of(Type type)
    {
        if (type.Namespace != typeof(Bytes).Namespace)
            return null;
        if (type == typeof(SimDuration))
            return New<SimDuration>("a duration", "s", ["ns", "us", "ms", "s", "min", "h", "d"], "forever", SimDuration.TryParse);
        if (type == typeof(Bytes))
            return New<Bytes>("a size", "GiB", ["B", "kB", "KiB", "MB", "MiB", "GB", "GiB", "TB", "TiB", "PB", "PiB"], null, Bytes.TryParse);
        if (type == typeof(Frequency))
            return New<Frequency>("a frequency", "GHz", ["Hz", "kHz", "MHz", "GHz", "THz"], "unlimited", Frequency.TryParse);
        if (type == typeof(DataRate))
            return New<DataRate>("a data rate", "Gbps", ["bps", "kbps", "Mbps", "Gbps", "Tbps"], null, DataRate.TryParse);
        if (type == typeof(Instructions))
            return New<Instructions>("a count of instructions", "GI", ["I", "kI", "MI", "GI", "TI"], "endless", Instructions.TryParse);
        if (type == typeof(Cycles))
            return New<Cycles>("a count of cycles", "Gcycles", ["cycles", "kcycles", "Mcycles", "Gcycles", "Tcycles"], null, Cycles.TryParse);
        return type == typeof(Power) ? New<Power>("a power", "W", ["mW", "W", "kW", "MW"], null, Power.TryParse) : null;
    }

    private static UnitKind New<T>(string noun, string usual, string[] symbols, string? word, TryRead<T> read)
        where T : struct, IComparable<T> =>
        new(noun, usual, symbols, word, text => ReadBoxed(read, text), static (a, b) => ((T)a).CompareTo((T)b));

    private static object? ReadBoxed<T>(TryRead<T> read, string text)
        where T : struct
    {
        try
        {
            return read(text, out var value) ? value : null;
        }
        catch (OverflowException)
        {
            // A document's author may write any number of digits; that is a problem of the document, not an exception.
            return null;
        }
    }
}
