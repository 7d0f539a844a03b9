// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What a document can choose by a name: a record whose properties are the arguments. See <see cref="Model{T}"/>.</summary>
public abstract record Model
{
    /// <summary>The name that it was chosen by.</summary>
    public string ChosenAs { get; internal set; } = "";

    /// <summary>What is wrong with its arguments together, each with the key to mend; an empty key for the choice as a whole.</summary>
    protected internal virtual IEnumerable<(string Key, string Message)> Problems => [];

    /// <summary>What is made of it; null when a problem was reported.</summary>
    internal virtual object? MakeValue(MakingContext context) => this;
}
