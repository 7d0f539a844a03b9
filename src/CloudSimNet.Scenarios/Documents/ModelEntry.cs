// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Documents;

/// <summary>A <see cref="Model"/>: a record whose properties are the arguments.</summary>
internal sealed class ModelEntry(string name, string what, string source, Type type) : ChoiceEntry(name, what, source)
{
    public override IReadOnlyList<Argument> Arguments(ShapeCatalogue shapes)
    {
        var record = (RecordShape)shapes.Of(type);
        return [.. record.Members.Select(member => new Argument(member.Key, member.Facts.IsRequired, member.Facts.Doc?.Sentence ?? "", pass => member.Schema(pass, record.New())))];
    }

    public override object? Make(DocumentNode arguments, DocumentPosition name, Type kind, BindingPass pass)
    {
        var before = pass.ProblemCount;
        if (pass.Shapes.Of(type).Read(arguments, pass) is not Model model || pass.ProblemCount > before)
            return null;
        model.ChosenAs = Name;
        var context = new MakingContext(pass);
        foreach (var (key, message) in model.Problems)
            context.Report(key, message);
        if (pass.ProblemCount > before || typeof(Model).IsAssignableFrom(kind))
            return pass.ProblemCount > before ? null : model;
        var made = Try(() => model.MakeValue(context), name, pass);
        return pass.ProblemCount > before ? null : made;
    }

    public override bool Serves(Type kind) => kind.IsAssignableFrom(type) || typeof(Model<>).MakeGenericType(kind).IsAssignableFrom(type) || (type.IsGenericTypeDefinition && KindOf(kind) is not null);

    public override ChoiceEntry For(Type kind) =>
        type.IsGenericTypeDefinition ? new ModelEntry(Name, What, Source, type.MakeGenericType(kind.GenericTypeArguments)) : this;

    // An open model such as ExponentialLaw<T> : LawModel<T> serves LawModel<Bytes>.
    private Type? KindOf(Type kind)
    {
        if (!kind.IsGenericType)
            return null;
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.IsGenericType && at.GetGenericTypeDefinition() == kind.GetGenericTypeDefinition())
                return at;
        }

        return null;
    }
}
