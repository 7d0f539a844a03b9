// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>The JSON Schema of scenario files, made from the types that read them.</summary>
public static class ScenarioSchema
{
    /// <summary>The text of the schema.</summary>
    /// <param name="catalogue">What files can choose by name; all that the library has when left out.</param>
    public static string Text(ChoiceCatalogue? catalogue = null) => SchemaWriter.Write(typeof(ScenarioDocument), choices: catalogue ?? LibraryChoices.Catalogue());
}
