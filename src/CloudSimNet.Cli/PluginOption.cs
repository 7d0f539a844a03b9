// SPDX-License-Identifier: MIT
using System.CommandLine;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Cli;

/// <summary><c>--plugin FILE.dll</c>: a user's assembly with policies, models, distributions, devices of their own.</summary>
internal sealed class PluginOption() : Option<string[]>("--plugin")
{
    /// <summary>The option, for one command.</summary>
    public static PluginOption Create() => new()
    {
        Description = "Let scenarios choose what an assembly of yours has, too; may be given several times.",
        HelpName = "FILE.dll",
    };

    /// <summary>What scenarios can choose; null when a plugin can't be used, which is said.</summary>
    public ChoiceCatalogue? Catalogue(ParseResult parsed, TextWriter errors)
    {
        var catalogue = LibraryChoices.Catalogue();
        foreach (var file in parsed.GetValue(this) ?? [])
        {
            try
            {
                catalogue.AddPlugin(file);
            }
            catch (ArgumentException refused)
            {
                errors.WriteLine($"cloudsimnet: --plugin {file}: {refused.Message.Split(" (Parameter")[0]}");
                return null;
            }
        }

        return catalogue;
    }
}
