// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>The techniques by the names that commands and files use, each with its usual options.</summary>
public static class TechniqueCatalogue
{
    /// <summary>All of them, those without virtualization first.</summary>
    public static IReadOnlyList<VirtualizationTechnique> All { get; } =
    [
        NoOverhead.Instance, new Native(), new BinaryTranslation(), new HardwareShadow(), new HardwareNested(), new Paravirtual(),
        new ParavirtualDevices(IsBootedByHypervisor: true), new ParavirtualDevices(), new ContainerIsolation(), new SystemCallInterposition(),
        new SystemCallInterposition(InterpositionPlatform.UserModeKernel), new Emulation(EmulationMode.Interpreter), new Emulation(EmulationMode.DynamicUser), new Emulation(),
        new PartialVirtualization(), new LibraryLevel(), new NestedVirtualization(new HardwareNested()),
    ];

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(technique => technique.Name)];

    /// <summary>The one of that name; null when there is none.</summary>
    /// <param name="name">Such as <c>hardware-nested</c>.</param>
    /// <param name="hostPages">The pages that the host maps guests with, for techniques that have a table of their own.</param>
    public static VirtualizationTechnique? Find(string name, PageSize hostPages = PageSize.Small)
    {
        foreach (var technique in All)
        {
            if (technique.Name == name)
                return hostPages == PageSize.Small ? technique : Backed(technique, hostPages);
        }

        return null;
    }

    /// <summary>The one of that name.</summary>
    /// <param name="name">Such as <c>hardware-nested</c>.</param>
    /// <param name="hostPages">The pages that the host maps guests with, for techniques that have a table of their own.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static VirtualizationTechnique Get(string name, PageSize hostPages = PageSize.Small) =>
        Find(name, hostPages) ?? throw new ArgumentException($"There is no technique '{name}'; there are {string.Join(", ", Names)}.", nameof(name));

    private static VirtualizationTechnique Backed(VirtualizationTechnique technique, PageSize pages) => technique switch
    {
        HardwareNested nested => nested with { Backing = pages },
        ParavirtualDevices devices => devices with { Backing = pages },
        NestedVirtualization nested => nested with { Inner = Backed(nested.Inner, pages) },
        _ => technique,
    };
}
