// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>Reads files of older versions of the format: each old spelling becomes the new one, with a word about it.</summary>
internal sealed class FormatUpgrade
{
    /// <summary>The version of the format.</summary>
    public const int Version = 2;

    private readonly List<DocumentProblem> notes = [];
    private readonly List<DocumentProblem> problems = [];
    private readonly List<TextEdit> edits = [];

    private FormatUpgrade()
    {
    }

    /// <summary>What was spelt in the old way, and how it is spelt now.</summary>
    public IReadOnlyList<DocumentProblem> Notes => notes;

    /// <summary>What can't be understood.</summary>
    public IReadOnlyList<DocumentProblem> Problems => problems;

    /// <summary>Where which words of the text are to be replaced by which, for a file that is rewritten.</summary>
    public IReadOnlyList<TextEdit> Edits => edits;

    /// <summary>The document as the newest version of the format has it, and what was changed for that.</summary>
    /// <param name="document">The file with what is set beside it.</param>
    /// <param name="written">The file as it is written.</param>
    public static (Document Document, FormatUpgrade Upgrade) Of(Document document, Document written)
    {
        var upgrade = new FormatUpgrade();
        if (document.Root?["version"] is not { Kind: DocumentKind.Scalar, Text: "1" } version)
            return (document, upgrade);
        document = document.With(upgrade.Words(document.Root));
        var numbers = new VmNumbers(written.With(new FormatUpgrade().Words(written.Root)), document, upgrade.notes, upgrade.problems, upgrade.edits);
        var root = document.Root!;
        root = Apply(root, ["jobs", "[]"], 0, "", numbers.Job);
        root = Apply(root, ["services", "[]"], 0, "", numbers.Service);
        root = Apply(root, ["virtualNetwork", "nics", "[]"], 0, "", numbers.Nic);
        root = Apply(root, ["vms", "[]"], 0, "", numbers.Group);
        root = Apply(root, ["workload", "[]"], 0, "", numbers.Group);
        upgrade.edits.Add(TextEdit.Word(version.Position, "1", "2"));
        DocumentProblem.Sort(upgrade.notes);
        return (document.With(root), upgrade);
    }

    private DocumentNode? Words(DocumentNode? root)
    {
        if (root is null)
            return null;
        foreach (var change in KeyChange.SinceVersion1)
            root = Apply(root, Steps(change.Home), 0, "", (home, path) => change.IsIn(home) ? Renamed(home, change, path) : home);
        foreach (var change in WordChange.SinceVersion1)
            root = Apply(root, Steps(change.Home), 0, "", (home, path) => Reworded(home, change, path));
        return root;
    }

    private static string[] Steps(string home) => home.Length == 0 ? [] : home.Replace("[]", ".[]", StringComparison.Ordinal).Split('.');

    private static DocumentNode Apply(DocumentNode node, string[] steps, int depth, string path, Func<DocumentNode, string, DocumentNode> change)
    {
        if (depth == steps.Length)
            return change(node, path);
        if (steps[depth] == "[]")
        {
            return node.Kind != DocumentKind.Sequence
                ? node
                : DocumentNode.Sequence([.. node.Items.Select((item, i) => Apply(item, steps, depth + 1, FormattableString.Invariant($"{path}[{i}]"), change))], node.Position, node.End, node.IsFlow);
        }

        if (node.Kind != DocumentKind.Mapping || node[steps[depth]] is null)
            return node;
        var inner = path.Length == 0 ? steps[depth] : $"{path}.{steps[depth]}";
        return DocumentNode.Mapping([.. node.Entries.Select(entry => entry.Key == steps[depth] ? entry with { Value = Apply(entry.Value, steps, depth + 1, inner, change) } : entry)], node.Position, node.End, node.IsFlow);
    }

    private DocumentNode Reworded(DocumentNode node, WordChange change, string path)
    {
        if (node.Kind != DocumentKind.Mapping || node[change.Key] is not { Kind: DocumentKind.Scalar } value || change.Words.FirstOrDefault(word => word.Old == value.Text) is not { Old: { } old } word)
            return node;
        notes.Add(DocumentProblem.At(value.Position, $"{path}.{change.Key}", $"'{old}' is called '{word.New}' since version {Version} of the format"));
        edits.Add(TextEdit.Word(value.Position, old, word.New));
        return DocumentNode.Mapping([.. node.Entries.Select(entry => entry.Key == change.Key ? entry with { Value = DocumentNode.Scalar(word.New, isQuoted: true, value.Position) } : entry)], node.Position, node.End, node.IsFlow);
    }

    private DocumentNode Renamed(DocumentNode node, KeyChange change, string path)
    {
        var entries = new List<DocumentEntry>();
        foreach (var entry in node.Entries)
        {
            if (entry.Key != change.Old)
            {
                entries.Add(entry);
                continue;
            }

            notes.Add(DocumentProblem.At(entry.KeyNode.Position, path.Length == 0 ? change.Old : $"{path}.{change.Old}", $"is called '{change.New}' since version {Version} of the format"));
            edits.Add(TextEdit.Word(entry.KeyNode.Position, change.Old, change.New));
            entries.Add(new(DocumentNode.Scalar(change.New, entry.KeyNode.IsQuoted, entry.KeyNode.Position), entry.Value));
        }

        return DocumentNode.Mapping([.. entries], node.Position, node.End, node.IsFlow);
    }
}
