// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>What a <see cref="Model{T}"/> may need while it makes what it stands for.</summary>
public sealed class MakingContext
{
    private readonly BindingPass pass;
    private readonly string path;

    internal MakingContext(BindingPass pass) => (this.pass, path) = (pass, pass.Path.ToString());

    /// <summary>Reports a problem.</summary>
    /// <param name="key">The argument to mend; empty for the choice as a whole.</param>
    /// <param name="message">What is wrong, and what to write instead.</param>
    public void Report(string key, string message)
    {
        ArgumentNullException.ThrowIfNull(key);
        pass.Add(pass.Document.ProblemAt(PathOf(key), message));
    }

    /// <summary>Reports what the library says is wrong with a model, at the keys that it names.</summary>
    /// <param name="problems">Whose paths are keys of the choice.</param>
    public void Report(IEnumerable<ModelProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        foreach (var problem in problems)
            Report(problem.Path, problem.Message);
    }

    /// <summary>Finds a file or folder beside the document; null when a problem was reported.</summary>
    /// <param name="key">The argument that names it.</param>
    /// <param name="named">What stands there.</param>
    /// <param name="noun">What it is, such as <c>the topology</c>.</param>
    public string? FindFile(string key, string named, string noun)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(named);
        return ScenarioFolder.Resolve(pass.Document, PathOf(key), named, noun, (where, message) => pass.Add(pass.Document.ProblemAt(where, message)));
    }

    /// <summary>Reads another document; null when it has problems, which are reported.</summary>
    /// <typeparam name="TDocument">What it holds.</typeparam>
    /// <param name="document">The document.</param>
    public TDocument? Read<TDocument>(Document document)
        where TDocument : class
    {
        var bound = pass.Binder.Bind<TDocument>(document);
        foreach (var problem in bound.Problems)
            pass.Add(problem);
        return bound.Value;
    }

    /// <summary>Adds a problem of another document.</summary>
    internal void Add(DocumentProblem problem) => pass.Add(problem);

    private string PathOf(string key) => key.Length == 0 ? path : path.Length == 0 ? key : $"{path}.{key}";
}
