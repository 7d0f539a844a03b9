// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Traces;

/// <summary>Reads a folder in PlanetLab's format: a file a machine, a line a sample, in whole percent of the machine's CPU.</summary>
/// <remarks>Files are taken in the ordinal order of their names, whatever order the file system lists them in: the type of machine i depends on i.</remarks>
public static class PlanetLabFolder
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads all machines.</summary>
    /// <param name="folder">The folder; files in folders below it don't count.</param>
    /// <param name="interval">The time between two samples; above 0.</param>
    /// <param name="between">What the demand does between two samples.</param>
    /// <param name="unmet">What becomes of demand that can't be met.</param>
    /// <param name="problems">What was wrong, a line each.</param>
    /// <returns>The machines, in the order of the files' names; not all of them when there are problems.</returns>
    public static IReadOnlyList<TracedMachine> Read(string folder, SimDuration interval, Interpolation between, UnmetDemand unmet, List<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var machines = new List<TracedMachine>();
        if (!Directory.Exists(folder))
        {
            problems.Add($"there is no folder '{folder}'; give the folder that holds a file for each machine");
            return machines;
        }

        var files = Directory.GetFiles(folder);
        Array.Sort(files, static (left, right) => string.CompareOrdinal(Path.GetFileName(left), Path.GetFileName(right)));
        var samples = new List<double>();
        foreach (var file in files)
        {
            samples.Clear();
            ReadSamples(file, samples, problems);
            if (samples.Count > 0)
                machines.Add(new TracedMachine(Path.GetFileName(file), new UtilisationTrace(interval, samples) { Between = between, Unmet = unmet }));
        }

        if (files.Length == 0)
            problems.Add($"the folder '{folder}' holds no files; it must hold a file for each machine");
        return machines;
    }

    private static void ReadSamples(string file, List<double> samples, List<string> problems)
    {
        byte[] text;
        try
        {
            // A pipe or a device has no length, and reading it might never end; a link has one of its own.
            var whole = new FileInfo(file);
            if (whole.LinkTarget is not null)
                whole = (FileInfo)whole.ResolveLinkTarget(returnFinalTarget: true)!;
            text = whole.Length == 0 ? [] : File.ReadAllBytes(whole.FullName);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problems.Add($"{file}: can't be read: {failure.Message.TrimEnd('.')}");
            return;
        }

        var (line, start, before) = (1, text.AsSpan().StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0, problems.Count);
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOf((byte)'\n');
            var end = length < 0 ? text.Length : start + length;
            var cell = Trimmed(text.AsSpan(start, end - start));
            if (int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100)
                samples.Add(percent / 100.0);
            else if (cell.Length > 0 && problems.Count - before < 3)
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"{file}:{line}: '{Shown(cell)}' is not a utilisation; each line must be a whole number from 0 to 100"));
            start = end + 1;
            line++;
        }

        if (samples.Count == 0 && problems.Count == before)
            problems.Add($"{file}: holds no samples; each line must be a whole number from 0 to 100");
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> cell)
    {
        while (cell.Length > 0 && (cell[^1] is (byte)' ' or (byte)'\t' or (byte)'\r'))
            cell = cell[..^1];
        while (cell.Length > 0 && (cell[0] is (byte)' ' or (byte)'\t'))
            cell = cell[1..];
        return cell;
    }

    private static string Shown(ReadOnlySpan<byte> cell) => System.Text.Encoding.UTF8.GetString(cell[..Math.Min(cell.Length, 40)]);
}
