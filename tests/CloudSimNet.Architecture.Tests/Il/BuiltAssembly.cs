// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Projects;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>An assembly of src, as built.</summary>
internal sealed record BuiltAssembly(string Project, ModuleDefinition Module)
{
    private static readonly Lazy<IReadOnlyList<BuiltAssembly>> Loaded = new(LoadAll);

    public static IReadOnlyList<BuiltAssembly> OfSrc() => Loaded.Value;

    /// <summary>The assembly of these tests, which holds the bait that rules must take.</summary>
    public static BuiltAssembly OfTests { get; } =
        new("CloudSimNet.Architecture.Tests", Read(typeof(BuiltAssembly).Assembly.Location));

    /// <summary>Every type, nested ones included, in the order of the metadata.</summary>
    public IEnumerable<TypeDefinition> Types() => Module.GetTypes();

    private static List<BuiltAssembly> LoadAll() =>
        [.. from path in Repository.Projects()
            let file = ProjectFile.Load(path)
            select new BuiltAssembly(file.Row.Name, Read(Path.Combine(AppContext.BaseDirectory, file.AssemblyName + ".dll")))];

    // Read at once, because Cecil's deferred reading isn't safe when tests share a module.
    private static ModuleDefinition Read(string path) =>
        ModuleDefinition.ReadModule(path, new ReaderParameters(ReadingMode.Immediate) { InMemory = true });
}
