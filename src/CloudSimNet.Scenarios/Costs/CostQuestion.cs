// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>What a workload costs on a processor under a technique, asked by names.</summary>
/// <param name="Profile">The workload.</param>
/// <param name="Technique">How it is run.</param>
/// <param name="Cpu">On what.</param>
public sealed record CostQuestion(InstructionProfile Profile, VirtualizationTechnique Technique, Microarchitecture Cpu)
{
    /// <summary>The pages that the guest maps its memory with.</summary>
    public PageSize GuestPages => Profile.Memory.Pages;

    /// <summary>The pages that the host maps the guest's memory with; null where the technique has no table for it.</summary>
    public PageSize? HostPages => Technique.Translation == AddressTranslation.TwoTables ? Technique.HostPages : null;

    /// <summary>The pages that an entry of the processor's TLBs covers: smaller ones, where it has none for pages so large.</summary>
    public PageSize CoveredByEntry => Cpu.CoveredByEntry(HostPages is { } host && host < GuestPages ? host : GuestPages);

    /// <summary>Why the technique can't run a guest of this kind there; null when it can. Techniques for applications are asked for an application.</summary>
    public string? Refusal
    {
        get
        {
            var system = Technique.Refusal(GuestFor(InstructionSet.X64), Cpu);
            return system is not null && Cpu.InstructionSet != InstructionSet.X64 ? Technique.Refusal(GuestFor(Cpu.InstructionSet), Cpu) : system;
        }
    }

    /// <summary>Makes a question of names.</summary>
    /// <param name="profile">A name of <see cref="InstructionProfileCatalogue"/>.</param>
    /// <param name="technique">A name of <see cref="TechniqueCatalogue"/>.</param>
    /// <param name="cpu">A name of <see cref="MicroarchitectureCatalogue"/>.</param>
    /// <param name="guestPages">A name of <see cref="PageSizes.Names"/>: the pages that the guest maps its memory with.</param>
    /// <param name="hostPages">The same for the host; null for those of the guest, where the technique has a table for it.</param>
    /// <param name="problems">Is told of every name that is wrong, or why the technique can't run there.</param>
    /// <returns>The question; null when there is a problem.</returns>
    public static CostQuestion? Of(string profile, string technique, string cpu, string guestPages, string? hostPages, ICollection<string> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        var guest = PagesOf(guestPages, "--pages", problems);
        var host = hostPages is null ? guest : PagesOf(hostPages, "--host-pages", problems);
        var workload = InstructionProfileCatalogue.Find(profile);
        var way = TechniqueCatalogue.Find(technique, host);
        var part = MicroarchitectureCatalogue.Find(cpu);
        if (workload is null)
            problems.Add($"there is no profile '{profile}'{NearestName.Hint(profile, InstructionProfileCatalogue.Names, "Profiles")}");
        if (way is null)
            problems.Add($"there is no technique '{technique}'{NearestName.Hint(technique, TechniqueCatalogue.Names, "Techniques")}");
        if (part is null)
            problems.Add($"there is no processor '{cpu}'{NearestName.Hint(cpu, MicroarchitectureCatalogue.Names, "Processors")}");
        if (way is not null && hostPages is not null && host != PageSize.Small && way.HostPages != host)
            problems.Add($"--host-pages {hostPages}: '{technique}' has no table of the host's own, so it has no host pages; leave it out");
        if (workload is null || way is null || part is null || problems.Count > 0)
            return null;
        var question = new CostQuestion(workload with { Memory = workload.Memory with { Pages = guest } }, way, part);
        if (question.Refusal is not { } why)
            return question;
        problems.Add(why);
        return null;
    }

    /// <summary>The answer.</summary>
    public CostBreakdown Answer() => CycleModel.Cost(Profile, Technique, Cpu);

    private static PageSize PagesOf(string name, string option, ICollection<string> problems)
    {
        if (PageSizes.Find(name) is { } found)
            return found;
        problems.Add($"{option} {name}: it must be one of {string.Join(", ", PageSizes.Names)}");
        return PageSize.Small;
    }

    private GuestSystem GuestFor(InstructionSet set)
    {
        var guest = (Technique is LibraryLevel ? GuestSystem.Windows : GuestSystem.Linux) with { InstructionSet = set };
        return guest with { IsApplication = Technique is LibraryLevel or PartialVirtualization or Emulation { Mode: EmulationMode.DynamicUser } };
    }
}
