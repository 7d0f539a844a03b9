// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>What the compiler says to methods that return a process.</summary>
public sealed class CompilationTests
{
    [TestCase("await sim.Delay(SimDuration.Zero);")]
    [TestCase("await sim.Timeout(SimDuration.Zero);")]
    [TestCase("await sim.Event(); int seven = await sim.Event<int>();")]
    [TestCase("Waitable first = await sim.AnyOf(sim.Event()); await sim.AllOf();")]
    [TestCase("await Do(sim); int seven = await Give(sim);")]
    [TestCase("using var seat = await new Resource(sim, 1).Request();")]
    public void Await_WhatBelongsToTheSimulation_Compiles(string body) => Assert.That(Errors(body), Is.Empty);

    [TestCase("await System.Threading.Tasks.Task.Delay(1);")]
    [TestCase("await System.Threading.Tasks.Task.FromResult(1);")]
    [TestCase("await System.Threading.Tasks.Task.CompletedTask.ConfigureAwait(false);")]
    [TestCase("await default(System.Threading.Tasks.ValueTask);")]
    [TestCase("await System.Threading.Tasks.Task.Yield();")]
    public void Await_ATask_IsCompileErrorCS0315(string body) => Assert.That(Errors(body), Is.EqualTo(new[] { "CS0315" }));

    private static string[] Errors(string body)
    {
        var source = $$"""
            using CloudSimNet.Engine;
            using CloudSimNet.Engine.Processes;
            using CloudSimNet.Engine.Resources;
            using CloudSimNet;

            internal static class Model
            {
                public static async Process Do(Simulation sim) { {{body}} }

                public static async Process<int> Give(Simulation sim) { await sim.Delay(SimDuration.Zero); return 7; }
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Append(typeof(Process).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Model", [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.Emit(Stream.Null).Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.Id).Distinct()];
    }
}
