// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>The meaning of plain scalars by YAML 1.2's core schema (section 10.3 of the specification).</summary>
internal static class CoreSchema
{
    public static ScalarKind KindOf(string text)
    {
        // Most scalars are names and amounts with a unit; one look at the first character settles the names.
        if (text.Length == 0)
            return ScalarKind.Null;
        if (!char.IsAsciiDigit(text[0]) && text[0] is not ('+' or '-' or '.'))
        {
            return text switch
            {
                "null" or "Null" or "NULL" or "~" => ScalarKind.Null,
                "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
                _ => ScalarKind.Text,
            };
        }

        if (text is ".nan" or ".NaN" or ".NAN")
            return ScalarKind.NotFinite;
        var unsigned = text[0] is '+' or '-' ? text.AsSpan(1) : text.AsSpan();
        if (unsigned is ".inf" or ".Inf" or ".INF")
            return ScalarKind.NotFinite;
        return IsBased(text) ? ScalarKind.Whole : DecimalKind(unsigned);
    }

    /// <summary>The value of a scalar of kind <see cref="ScalarKind.Whole"/>; false when it has too many digits.</summary>
    public static bool TryWhole(string text, out Int128 value)
    {
        if (!IsBased(text))
            return Int128.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);

        value = 0;
        var bits = text[1] == 'x' ? 4 : 3;
        foreach (var digit in text.AsSpan(2))
        {
            if (value >> (126 - bits) != 0)
                return false;
            value = (value << bits) + Convert.ToInt32(digit.ToString(), 16);
        }

        return true;
    }

    /// <summary>The value of a scalar of kind <see cref="ScalarKind.Whole"/> or <see cref="ScalarKind.Real"/>; infinite when it is too large.</summary>
    public static double Real(string text)
    {
        if (IsBased(text))
            return TryWhole(text, out var whole) ? (double)whole : double.PositiveInfinity;
        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static bool IsBased(string text) => text.Length > 2 && text[0] == '0' && text[1] switch
    {
        'x' => !text.AsSpan(2).ContainsAnyExcept("0123456789abcdefABCDEF"),
        'o' => !text.AsSpan(2).ContainsAnyExceptInRange('0', '7'),
        _ => false,
    };

    private static ScalarKind DecimalKind(ReadOnlySpan<char> text)
    {
        var whole = Digits(text);
        if (whole == text.Length)
            return whole > 0 ? ScalarKind.Whole : ScalarKind.Text;

        var rest = text[whole..];
        var fraction = 0;
        if (rest[0] == '.')
        {
            fraction = Digits(rest[1..]);
            rest = rest[(fraction + 1)..];
        }

        if (whole + fraction == 0)
            return ScalarKind.Text;
        if (rest.Length == 0)
            return ScalarKind.Real;
        if (rest[0] is not ('e' or 'E'))
            return ScalarKind.Text;

        rest = rest[1..];
        if (rest.Length > 0 && rest[0] is ('+' or '-'))
            rest = rest[1..];
        return rest.Length > 0 && Digits(rest) == rest.Length ? ScalarKind.Real : ScalarKind.Text;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }
}
