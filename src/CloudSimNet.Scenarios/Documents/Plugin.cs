// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Runtime.Loader;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>An assembly of a user's with choices of their own.</summary>
public static class Plugin
{
    /// <summary>Adds the choices of an assembly that stands in a file. What it needs beside this library is looked for beside it.</summary>
    /// <param name="catalogue">What to add to.</param>
    /// <param name="file">The assembly.</param>
    /// <exception cref="ArgumentException">The file isn't there or isn't an assembly, the assembly has nothing to choose, or a name is taken.</exception>
    public static void AddPlugin(this ChoiceCatalogue catalogue, string file)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentException.ThrowIfNullOrEmpty(file);
        var full = Path.GetFullPath(file);
        if (!File.Exists(full))
            throw new ArgumentException($"There is no file '{file}'; give the DLL that your project builds.", nameof(file));
        try
        {
            var before = catalogue.Count;
            catalogue.AddFrom(new Context(full).LoadFromAssemblyPath(full));
            if (catalogue.Count == before)
                throw new ArgumentException($"'{file}' has nothing to choose: no public record with [Named], and no public class with 'public static string Name'.", nameof(file));
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException)
        {
            throw new ArgumentException($"'{file}' can't be loaded: {failure.Message} Give a DLL that is built for this version of the library.", nameof(file), failure);
        }
    }

    // This library is the one that is running already, so that its types are the same; all else is the plugin's own.
    private sealed class Context(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file))
    {
        private readonly AssemblyDependencyResolver resolver = new(file);

        protected override Assembly? Load(AssemblyName assemblyName) =>
            AssemblyLoadContext.Default.Assemblies.Any(loaded => loaded.GetName().Name == assemblyName.Name) || resolver.ResolveAssemblyToPath(assemblyName) is not { } path
                ? null
                : LoadFromAssemblyPath(path);
    }
}
