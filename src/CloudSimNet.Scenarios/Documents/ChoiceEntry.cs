// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One name of the catalogue: what it stands for, and its arguments.</summary>
internal abstract class ChoiceEntry(string name, string what, string source)
{
    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>What it is, in a sentence; empty when nobody has said it.</summary>
    public string What => what;

    /// <summary>Where its figures or its equations come from; empty when there is nothing to cite.</summary>
    public string Source => source;

    /// <summary>The arguments.</summary>
    public abstract IReadOnlyList<Argument> Arguments(ShapeCatalogue shapes);

    /// <summary>Makes what it stands for; null when a problem was reported.</summary>
    /// <param name="arguments">A mapping of the arguments.</param>
    /// <param name="name">Where the name is written.</param>
    /// <param name="kind">As what it was chosen.</param>
    /// <param name="pass">Stands at the path of the choice.</param>
    public abstract object? Make(DocumentNode arguments, DocumentPosition name, Type kind, BindingPass pass);

    /// <summary>Whether a kind of thing is what it makes.</summary>
    public abstract bool Serves(Type kind);

    /// <summary>What it is among the choices of a kind: of an open generic model, the closed one.</summary>
    public virtual ChoiceEntry For(Type kind) => this;

    /// <summary>The schema of its arguments.</summary>
    public virtual (JsonObject Properties, JsonArray Required) Schema(SchemaPass pass)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var argument in Arguments(pass.Shapes))
        {
            properties.Add(argument.Key, argument.Schema(pass));
            if (argument.IsRequired)
                required.Add(argument.Key);
        }

        return (properties, required);
    }

    /// <summary>Makes something by code that is a user's own: what it refuses is a problem of the choice.</summary>
    protected static object? Try(Func<object?> make, DocumentPosition name, BindingPass pass)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refused)
        {
            return pass.Report(name, refused.Message.Split(" (Parameter")[0]);
        }
        catch (OverflowException)
        {
            return pass.Report(name, "its values lead to times or sizes beyond what can be counted; choose more usual ones");
        }
    }
}
