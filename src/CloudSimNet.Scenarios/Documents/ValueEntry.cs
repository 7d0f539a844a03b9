// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>A known value, without arguments.</summary>
internal sealed class ValueEntry(string name, string what, string source, Type kind, object value) : ChoiceEntry(name, what, source)
{
    public override IReadOnlyList<Argument> Arguments(ShapeCatalogue shapes) => [];

    public override object? Make(DocumentNode arguments, DocumentPosition name, Type wanted, BindingPass pass)
    {
        foreach (var entry in arguments.Entries)
        {
            pass.Path.Push(entry.Key);
            pass.ReportUnknownKey(entry.KeyNode, $"unknown argument '{DocumentNode.Shortened(entry.Key)}'; '{Name}' has none");
            pass.Path.Pop();
        }

        return arguments.Entries.Count == 0 ? value : null;
    }

    public override bool Serves(Type wanted) => wanted == kind;
}
