// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Reads texts in UTF-8, once and up to a bound, so that a device or an endless pipe is refused before memory runs out.</summary>
internal static class BoundedText
{
    /// <summary>The most characters of a text.</summary>
    public const int MaxCharacters = 1 << 26;

    private const int FewNames = 5;

    /// <summary>The text of a file; null with what is wrong.</summary>
    public static string? Load(string file, out string problem)
    {
        if (Directory.Exists(file))
        {
            problem = $"is a folder, not a file{FilesIn(file)}";
            return null;
        }

        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream, out problem);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = $"the file can't be read: {e.Message.TrimEnd('.')}";
            return null;
        }
    }

    /// <summary>The text of a stream; null with what is wrong.</summary>
    public static string? Read(Stream stream, out string problem)
    {
        var text = new StringBuilder();
        var block = new char[1 << 16];
        try
        {
            using var reader = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, bufferSize: -1, leaveOpen: true);
            while (reader.Read(block) is > 0 and var count)
            {
                if (text.Length + count > MaxCharacters)
                {
                    problem = string.Create(CultureInfo.InvariantCulture, $"has more than {MaxCharacters} characters; give a smaller file");
                    return null;
                }

                text.Append(block, 0, count);
            }
        }
        catch (DecoderFallbackException)
        {
            problem = "the file is not in UTF-8";
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            problem = $"the file can't be read: {e.Message.TrimEnd('.')}";
            return null;
        }

        problem = "";
        return text.ToString();
    }

    private static string FilesIn(string folder)
    {
        List<string> names;
        try
        {
            names = [.. Directory.EnumerateFiles(folder).Select(static path => Path.GetFileName(path)).Where(static name => Path.GetExtension(name) is ".yaml" or ".yml" or ".json").Order(StringComparer.Ordinal).Take(FewNames + 1)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            names = [];
        }

        if (names.Count == 0)
            return "; give a file";
        var more = names.Count > FewNames ? ", …" : "";
        return $"; give a file in it, such as {Path.Combine(folder, names[0])} (there {(names.Count == 1 ? "is" : "are")} {string.Join(", ", names.Take(FewNames))}{more})";
    }
}
