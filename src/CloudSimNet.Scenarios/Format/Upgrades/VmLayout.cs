// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>Which virtual machine of a file of version 1 has which number: they are counted from 0 over vms and then workload.</summary>
internal sealed class VmLayout
{
    private readonly List<VmSlot> slots = [];

    private VmLayout(Document document)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in (string[])["vms", "workload"])
        {
            foreach (var group in document.Root?[list]?.Items ?? [])
            {
                if (group["name"] is { } name)
                    taken.Add(name.Text);
            }
        }

        Add(document, "vms", taken, static group => group["count"] is { } count ? Whole(count) : group["until"] is null ? 1 : null);
        Add(document, "workload", taken, group => group["trace"] is { } trace ? Traces(document, trace) : group["synthetic"] is { } synthetic ? Whole(synthetic) : null);
    }

    /// <summary>The groups.</summary>
    public IReadOnlyList<VmSlot> Slots => slots;

    /// <summary>Whether the lists of groups can be read.</summary>
    public bool IsReadable { get; private set; } = true;

    /// <summary>How many there are; null when nobody knows.</summary>
    public long? Count => slots.Exists(static slot => slot.Count is null) ? null : slots.Count == 0 ? 0 : slots[^1].First + slots[^1].Count;

    /// <summary>That of a file.</summary>
    public static VmLayout Of(Document document) => new(document);

    /// <summary>The group of a number; null when there is none, or when nobody can tell.</summary>
    public VmSlot? Find(long number)
    {
        for (var i = 0; i < slots.Count; i++)
        {
            // Where a group of unknown size is the last, all that follow are its own.
            if (slots[i].Count is not { } count)
                return number >= slots[i].First && i == slots.Count - 1 ? slots[i] : null;
            if (number >= slots[i].First && number < slots[i].First + count)
                return slots[i];
        }

        return null;
    }

    private static long? Whole(DocumentNode node) =>
        long.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and <= 100_000_000 ? count : null;

    private static long? Traces(Document document, DocumentNode trace)
    {
        var isGood = true;
        var folder = trace.FromCommandLine ? trace.Text : ScenarioFolder.Resolve(document, "", trace.Text, "the trace", (_, _) => isGood = false);
        if (!isGood || folder is null || !Directory.Exists(folder))
            return null;
        try
        {
            return Directory.GetFiles(folder).Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // Whoever reads the folder says so.
        }
    }

    private void Add(Document document, string list, HashSet<string> taken, Func<DocumentNode, long?> countOf)
    {
        if (document.Root?[list] is not { } groups)
            return;
        IsReadable &= groups.Kind == DocumentKind.Sequence;
        var first = slots.Count == 0 ? 0 : slots[^1].First + (slots[^1].Count ?? 0);
        for (var i = 0; i < groups.Items.Count; i++)
        {
            var group = groups.Items[i];
            IsReadable &= group.Kind == DocumentKind.Mapping && !group.IsBroken;
            var (count, name) = (countOf(group), group["name"]?.Text);
            slots.Add(new VmSlot(FormattableString.Invariant($"{list}[{i}]"), name ?? Made(list, i, taken), name is not null, first, count));
            first += count ?? 0;
        }
    }

    private static string Made(string list, int place, HashSet<string> taken)
    {
        var name = FormattableString.Invariant($"{list}-{place}");
        for (var next = 2; !taken.Add(name); next++)
            name = FormattableString.Invariant($"{list}-{place}-{next}");
        return name;
    }
}
