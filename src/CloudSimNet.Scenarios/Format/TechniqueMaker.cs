// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Makes techniques of virtualization from what a scenario file says of them.</summary>
internal sealed class TechniqueMaker(DocumentBinder binder, Document document, List<DocumentProblem> problems)
{
    private const string HostPages = "hostPages";

    /// <summary>The technique that a checked choice stands for; without a choice, that nothing is modelled.</summary>
    public static VirtualizationTechnique Made(NamedChoice? choice)
    {
        if (choice is null)
            return NoOverhead.Instance;
        var pages = Enum.TryParse<PageSize>(choice.Arguments[HostPages]?.Text, ignoreCase: true, out var stated) ? stated : PageSize.Small;
        return TechniqueCatalogue.Find(choice.Name, pages) ?? NoOverhead.Instance;
    }

    /// <summary>Reports what is wrong with a choice whose name is known.</summary>
    public void Check(NamedChoice choice)
    {
        var bound = binder.Bind(typeof(Arguments), document, choice.Arguments, choice.Path);
        problems.AddRange(bound.Problems);
        if (bound.Value is Arguments { HostPages: not null and not PageSize.Small } stated && TechniqueCatalogue.Find(choice.Name) is { } plain && plain == TechniqueCatalogue.Find(choice.Name, stated.HostPages.Value))
            problems.Add(DocumentProblem.At(choice.Arguments[HostPages]!.Position, $"{choice.Path}.{HostPages}", $"'{choice.Name}' has no table of its own, so it has no host pages; leave them out"));
    }

    private sealed record Arguments
    {
        [Key(TechniqueMaker.HostPages), Doc("The pages that the host maps the guest's memory with.")]
        public PageSize? HostPages { get; init; }
    }
}
