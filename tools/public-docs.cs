// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:property TreatWarningsAsErrors=false
#:package Microsoft.CodeAnalysis.CSharp@5.12.0
// Takes out of an assembly's XML documentation what its users can't see: the compiler writes what is said of internal members into it as well.
// usage: dotnet run tools/public-docs.cs -- ASSEMBLY.dll DOCUMENTATION.xml
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

var (assembly, documentation) = (Path.GetFullPath(args[0]), Path.GetFullPath(args[1]));
var references = Directory.EnumerateFiles(Path.GetDirectoryName(assembly)!, "*.dll")
    .Concat(((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)))
    .Select(path => MetadataReference.CreateFromFile(path));
var compilation = CSharpCompilation.Create("Reader", references: references, options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All));

var document = XDocument.Load(documentation, LoadOptions.PreserveWhitespace);
var hidden = document.Descendants("member").Where(member => !IsVisible((string)member.Attribute("name")!)).ToArray();
foreach (var member in hidden)
{
    if (member.PreviousNode is XText blank)
        blank.Remove();
    member.Remove();
}

document.Save(documentation, SaveOptions.DisableFormatting);
Console.WriteLine($"{Path.GetFileName(documentation)}: {document.Descendants("member").Count()} members documented, {hidden.Length} that users can't see taken out");

bool IsVisible(string id)
{
    var symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation);
    for (; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
    {
        if (symbol.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            return false;
    }

    return symbol is not null;
}
