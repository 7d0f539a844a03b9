// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Puts a value at a path, making the nodes on the way anew and sharing all others.</summary>
internal sealed class Setting(PathStep[] steps, DocumentNode value)
{
    private string problem = "";

    /// <summary>The new root, or null with a problem that says what exists where the path goes wrong.</summary>
    public DocumentNode? Apply(DocumentNode? root, out string problem)
    {
        var result = Replace(root is { IsNull: true } ? null : root, 0);
        problem = this.problem;
        return result;
    }

    private DocumentNode? Replace(DocumentNode? node, int depth)
    {
        if (depth == steps.Length)
            return value;
        var (key, index) = steps[depth];
        return key is null ? ReplaceItem(node, index, depth) : ReplaceKey(node, key, depth);
    }

    private DocumentNode? ReplaceKey(DocumentNode? node, string key, int depth)
    {
        if (node is { Kind: not DocumentKind.Mapping })
        {
            return node.Items.Count > 0
                ? Wrong($"{Name(depth)} is {node}, so an index such as [0] must come before '{key}'")
                : Wrong($"{Name(depth)} is {node}, which has no key '{key}'");
        }

        var position = node?.Position ?? value.Position;
        var entries = new List<DocumentEntry>(node?.Entries ?? []);
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Key != key)
                continue;
            var old = entries[i].Value;
            if (Replace(old.IsNull ? null : old, depth + 1) is not { } changed)
                return null;
            entries[i] = new(entries[i].KeyNode, changed);
            return DocumentNode.Mapping(entries.ToArray(), position);
        }

        // A list can't be made from one item of it, so the message names what there is beside the missing key.
        if (depth + 1 < steps.Length && steps[depth + 1].Key is null)
        {
            return Wrong(entries.Count == 0
                ? $"{Name(depth)} has no '{key}' to take an item of; set the whole list"
                : $"{Name(depth)} has no '{key}' to take an item of{NearestName.Hint(key, node!.KeyNames(), "Keys there")}");
        }

        if (Replace(null, depth + 1) is not { } made)
            return null;
        entries.Add(new(DocumentNode.Scalar(key, isQuoted: true, value.Position), made));
        return DocumentNode.Mapping(entries.ToArray(), position);
    }

    private DocumentNode? ReplaceItem(DocumentNode? node, int index, int depth)
    {
        if (node is not { Kind: DocumentKind.Sequence })
            return Wrong(string.Create(CultureInfo.InvariantCulture, $"{Name(depth)} is {node?.ToString() ?? "empty"}, not a list, so it has no item [{index}]"));
        if (index >= node.Items.Count)
        {
            var last = node.Items.Count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; the last is [{node.Items.Count - 1}]");
            return Wrong(string.Create(CultureInfo.InvariantCulture, $"{Name(depth)} is {node}, so it has no item [{index}]{last}"));
        }

        if (Replace(node.Items[index], depth + 1) is not { } changed)
            return null;
        var items = new DocumentNode[node.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = i == index ? changed : node.Items[i];
        return DocumentNode.Sequence(items, node.Position);
    }

    private string Name(int depth) => depth == 0 ? "the document" : $"'{DocumentPath.Write(steps, depth)}'";

    private DocumentNode? Wrong(string problem)
    {
        this.problem = problem;
        return null;
    }
}
