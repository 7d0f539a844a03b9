// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>Something of the library that documents can choose by a name, with its arguments: a record with a <see cref="NamedAttribute"/> and a
/// <see cref="DocAttribute"/>, whose properties are the arguments.</summary>
/// <typeparam name="T">What it makes, such as <c>IPowerModel</c>: wherever a document may choose one of these, it may choose this.</typeparam>
/// <remarks>Arguments are read, checked against their limits and described in the schema as the properties of any other document record are.</remarks>
public abstract record Model<T> : Model
    where T : class
{
    /// <summary>Makes it.</summary>
    /// <param name="context">Takes problems, and finds files beside the document.</param>
    /// <returns>What was made; null when a problem was reported.</returns>
    /// <exception cref="ArgumentException">The library refuses the arguments: the message stands as a problem of the choice.</exception>
    public abstract T? Make(MakingContext context);

    /// <inheritdoc/>
    internal sealed override object? MakeValue(MakingContext context) => Make(context);
}
