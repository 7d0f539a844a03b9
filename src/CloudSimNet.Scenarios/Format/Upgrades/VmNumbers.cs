// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>Numbers of virtual machines, as version 1 had them, become members of groups: <c>vm: 3</c> is <c>vms: app-vms[1]</c>.</summary>
/// <remarks>A number that stands in the file means what it means in the file as it is written, whatever is set beside it: a changed count moves no reference
/// to another group. A number that is set is counted in what was set.</remarks>
/// <param name="written">The file as it is written.</param>
/// <param name="set">The file with what is set beside it.</param>
/// <param name="notes">Takes what was changed.</param>
/// <param name="problems">Takes what is wrong.</param>
/// <param name="edits">Takes what is to be changed in the text.</param>
internal sealed partial class VmNumbers(Document written, Document set, List<DocumentProblem> notes, List<DocumentProblem> problems, List<TextEdit> edits)
{
    private readonly VmLayout asWritten = VmLayout.Of(written);
    private readonly VmLayout asSet = VmLayout.Of(set);
    private readonly Dictionary<string, string> made = new(StringComparer.Ordinal); // Path of the group, name.

    /// <summary>A group of jobs.</summary>
    public DocumentNode Job(DocumentNode job, string path) =>
        job["vm"] is not { Kind: DocumentKind.Scalar } number || job["vms"] is not null ? job : Changed(job, "vm", "vms", References(number, path + ".vm", Single), path);

    /// <summary>A service, whose instances are virtual machines.</summary>
    public DocumentNode Service(DocumentNode service, string path) => Of(service, "instances", path);

    /// <summary>NICs.</summary>
    public DocumentNode Nic(DocumentNode nic, string path) => Of(nic, "vms", path);

    /// <summary>A group that others refer to has a name.</summary>
    public DocumentNode Group(DocumentNode group, string path)
    {
        if (!made.TryGetValue(path, out var name) || group.Kind != DocumentKind.Mapping || group.Entries.Count == 0)
            return group;
        notes.Add(DocumentProblem.At(group.Position, path, $"is called '{name}' since version {FormatUpgrade.Version} of the format, because others refer to it by its name; give it a better one"));
        var first = group.Entries[0].KeyNode;
        var quote = first.IsQuoted ? "\"" : "";
        edits.Add(TextEdit.Span(first.Position, first.Position, $"{quote}name{quote}: {quote}{name}{quote}{(group.IsFlow ? ", " : "\n" + new string(' ', first.Column - 1))}"));
        var key = DocumentNode.Scalar("name", isQuoted: true, group.Position);
        return DocumentNode.Mapping([new(key, DocumentNode.Scalar(name, isQuoted: true, group.Position)), .. group.Entries], group.Position, group.End, group.IsFlow);
    }

    private static bool Same(DocumentNode? one, DocumentNode? other) =>
        one is not null && other is not null && one.Kind == other.Kind && one.Text == other.Text
        && one.Items.Count == other.Items.Count && one.Items.Zip(other.Items).All(static pair => Same(pair.First, pair.Second))
        && one.Entries.Count == other.Entries.Count && one.Entries.All(entry => Same(entry.Value, other[entry.Key]));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_-]*$")]
    private static partial Regex PlainName();

    private DocumentNode Of(DocumentNode home, string key, string path) =>
        home[key] is not { Kind: DocumentKind.Mapping, IsBroken: false } on ? home : Changed(home, key, key, References(on, $"{path}.{key}", Several), path);

    private DocumentNode Changed(DocumentNode home, string key, string newKey, IReadOnlyList<string>? references, string path)
    {
        var entry = home.Entries.First(one => one.Key == key);
        var value = references switch
        {
            null => DocumentNode.Broken(entry.Value.Position),
            [var one] => DocumentNode.Scalar(one, isQuoted: true, entry.Value.Position),
            _ => DocumentNode.Sequence([.. references.Select(one => DocumentNode.Scalar(one, isQuoted: true, entry.Value.Position))], entry.Value.Position),
        };
        if (references is not null)
        {
            notes.Add(DocumentProblem.At(entry.Value.Position, $"{path}.{key}", $"virtual machines have the names of their groups since version {FormatUpgrade.Version} of the format: {newKey}: {Written(references, isJson: false)}"));
            if (key != newKey)
                edits.Add(TextEdit.Word(entry.KeyNode.Position, key, newKey));
            edits.Add(TextEdit.Span(entry.Value.Position, entry.Value.End, Written(references, entry.KeyNode.IsQuoted)));
        }

        return DocumentNode.Mapping([.. home.Entries.Select(one => one != entry ? one : new DocumentEntry(DocumentNode.Scalar(newKey, isQuoted: true, one.KeyNode.Position), value))], home.Position, home.End, home.IsFlow);
    }

    private static string Written(IReadOnlyList<string> references, bool isJson)
    {
        var all = references.Select(one => isJson || !PlainName().IsMatch(one) ? $"\"{one.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : one);
        return references.Count == 1 ? all.First() : $"[{string.Join(", ", all)}]";
    }

    // What is read as ranges of numbers: the path of each, for problems, and its ends.
    private delegate List<(string First, string Last, long From, long To)>? Reading(DocumentNode node, string path);

    private List<string>? References(DocumentNode node, string path, Reading read)
    {
        var layout = Same(Upgraded(path), node) ? asWritten : asSet;
        var before = problems.Count;
        if (!layout.IsReadable || read(node, path) is not { } ranges)
            return null;
        var members = new List<(VmSlot Slot, long From, long To)>();
        foreach (var (first, last, from, to) in ranges)
        {
            for (var number = from; number <= to;)
            {
                if (layout.Find(number) is not { } slot)
                {
                    Report(number == from ? first : last, layout.Count is { } count
                        ? Text($"there is no virtual machine {number}; there are {count}, counted from 0")
                        : Text($"which virtual machine {number} is can't be told, because it isn't known how many there are before it; write the name of its group"));
                    return null;
                }

                var end = slot.Count is { } size ? Math.Min(to, slot.First + size - 1) : to;
                if (members.Count > 0 && members[^1].Slot == slot && members[^1].To + 1 == number - slot.First)
                    members[^1] = members[^1] with { To = end - slot.First };
                else
                    members.Add((slot, number - slot.First, end - slot.First));
                number = end + 1;
            }
        }

        foreach (var (slot, _, _) in members.Where(static member => !member.Slot.IsNamed))
            made[slot.Path] = slot.Name;
        return problems.Count > before ? null : [.. members.Select(static member => (member.From == 0 && member.To + 1 == member.Slot.Count ? new GroupReference(member.Slot.Name, 0, null) : new GroupReference(member.Slot.Name, member.From, member.To)).ToString())];
    }

    // What stood there in the file, under the key of today.
    private DocumentNode? Upgraded(string path) => written.Find(path);

    private List<(string, string, long, long)>? Single(DocumentNode node, string path) => Number(node, path) is { } number ? [(path, path, number, number)] : null;

    private List<(string, string, long, long)>? Several(DocumentNode on, string path)
    {
        var (vms, first, count) = (on["vms"], on["first"], on["count"]);
        if (vms is not null && (first is not null || count is not null))
            Report($"{path}.vms", "stands beside first and count, which name machines as well; leave one of them out");
        else if (vms is null && first is null)
            Report(path, "names no virtual machine; write the name of a group of them, or of a member such as app-vms[0]");
        else if (vms is not null)
            return vms.Kind == DocumentKind.Sequence ? Listed(vms, $"{path}.vms") : Several(vms, path);
        else if (Number(first!, $"{path}.first") is { } from && (count is null ? 1 : Number(count, $"{path}.count")) is { } many)
            return [($"{path}.first", $"{path}.count", from, from + Math.Clamp(many, 1, 1_000_000) - 1)];
        return null;
    }

    private List<(string, string, long, long)>? Listed(DocumentNode list, string path)
    {
        var all = new List<(string, string, long, long)>();
        for (var i = 0; i < list.Items.Count; i++)
        {
            var here = Text($"{path}[{i}]");
            if (Number(list.Items[i], here) is not { } number)
                return null;
            all.Add((here, here, number, number));
        }

        return all;
    }

    private long? Number(DocumentNode node, string path)
    {
        if (long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number <= 2_000_000_000)
            return number;
        Report(path, $"{node} is no number of a virtual machine; write the name of a group of them, or of a member such as app-vms[0]");
        return null;
    }

    private void Report(string path, string message) => problems.Add(set.ProblemAt(path, message));
}
