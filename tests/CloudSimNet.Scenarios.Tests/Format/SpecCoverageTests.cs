// SPDX-License-Identifier: MIT
using System.Reflection;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Whatever the library's specs and techniques have can be said in a file.</summary>
public sealed class SpecCoverageTests
{
    // How a file says each property: in the type of a virtual machine, a host or a job, by the kind of spec.
    private static readonly (Type Spec, string Property, string Text)[] Said =
    [
        .. Of<HostSpec>(
            ("Model", "model: mine"), ("Cores", "cores: 3"), ("Clock", "clock: 3 GHz"), ("Memory", "memory: 9 GiB"), ("CpuSharing", "cpuSharing: space-shared"), ("CpuOvercommit", "cpuOvercommit: 2"),
            ("Processor", "processor: cascade-lake"), ("Hypervisor", "hypervisor: kvm"), ("Power", "power: { name: linear, idle: 1 W, full: 2 W }"), ("PowerSaving", "powerSaving: full-power"), ("PowerStates", "powerStates: { off: 8 W }")),
        .. Of<PowerStates>(("Off", "off: 8 W"), ("StartTime", "startTime: 2 s"), ("Starting", "starting: 5 W"), ("StopTime", "stopTime: 2 s"), ("Stopping", "stopping: 6 W")),
        .. Of<HypervisorSpec>(
            ("Name", "called: mine"), ("WorldSwitch", "worldSwitch: 9 cycles"), ("Quantum", "quantum: 9 ms"), ("ShrinksWithLoad", "shrinksWithLoad: true"), ("MinimumQuantum", "minimumQuantum: 2 ms"), ("TimerTick", "timerTick: 9 Hz"),
            ("TimerTickCost", "timerTickCost: 9 cycles"), ("CoScheduling", "coScheduling: strict")),
        .. Of<VmSpec>(
            ("Model", "model: mine"), ("VirtualCpus", "vcpus: 3"), ("Memory", "memory: 9 GiB"), ("ClockLimit", "clockLimit: 9 MHz"), ("CpuLimit", "cpuLimit: 9 MHz"), ("Reservation", "reservation: 9 MHz"), ("Weight", "weight: 2"),
            ("Scheduling", "scheduling: easy-backfill"), ("Technique", "technique: native"), ("Hypervisor", "hypervisor: kvm"), ("Guest", "guest: windows"), ("Profile", "profile: database"), ("StartDelay", "startDelay: 9 s"),
            ("StopDelay", "stopDelay: 9 s"), ("Lifetime", "lifetime: 9 s"), ("ReleaseWhenIdle", "releaseWhenIdle: 9 s"), ("WaitAtMost", "waitAtMost: 9 s")),
        .. Of<GuestSystem>(("Name", "system: freebsd"), ("InstructionSet", "instructionSet: arm64"), ("IsPortedToHypercalls", "hypercalls: false"), ("HasParavirtualDrivers", "paravirtualDrivers: false"), ("IsApplication", "isApplication: true")),
        .. Of<JobSpec>(("Work", "work: 9 MI"), ("Parallelism", "parallelism: 2"), ("Demand", "demand: 0.5"), ("Weight", "weight: 2"), ("Profile", "profile: database"), ("Labels", "labels: { tier: web }"), ("SubmissionDelay", "at: 9 s"), ("Lifetime", "lifetime: 9 s")),
        .. Of<HardwareNested>(("Backing", "hostPages: 2M")),
        .. Of<ParavirtualDevices>(("Backing", "hostPages: 2M")),
        .. Of<Paravirtual>(("Batch", "batch: 4"), ("Is64Bit", "is64Bit: false")),
        .. Of<ContainerIsolation>(("Filter", "filter: programs"), ("Programs", "programs: 3"), ("HostSystem", "hostSystem: freebsd"), ("Quota", "quota: { time: 20 ms, period: 50 ms }")),
        .. Of<SystemCallInterposition>(("Platform", "platform: ptrace")),
        .. Of<Emulation>(("Chaining", "chaining: false"), ("GuestSet", "guestSet: arm64")),
        .. Of<LibraryLevel>(("Provided", "provided: beos")),
        .. Of<NestedVirtualization>(("Inner", "inner: hardware-shadow"), ("ExposesHardwareAssist", "exposesHardwareAssist: false")),
    ];

    // What no key says, and why.
    private static readonly Dictionary<string, string> SaidOtherwise = new(StringComparer.Ordinal)
    {
        ["ParavirtualDevices.IsBootedByHypervisor"] = "chosen by the names pvh and hvm-paravirtual",
        ["Emulation.Mode"] = "chosen by the names interpreter, translation-user and translation-system",
        ["ModelledTechnique.Model"] = "a user's own code, which a plug-in names",
    };

    private static IEnumerable<TestCaseData> Cases => Said.Select(static said => new TestCaseData(said.Spec, said.Property, said.Text).SetArgDisplayNames($"{said.Spec.Name}.{said.Property}"));

    private static IEnumerable<Type> Techniques => typeof(VirtualizationTechnique).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(VirtualizationTechnique)) && !type.IsAbstract);

    [Test]
    public void Specs_EachOfTheirProperties_CanBeSaidInAFile()
    {
        var all =
            from type in (IEnumerable<Type>)[typeof(HostSpec), typeof(PowerStates), typeof(HypervisorSpec), typeof(VmSpec), typeof(GuestSystem), typeof(JobSpec), .. Techniques]
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is not null || type == typeof(ModelledTechnique) && property.Name == nameof(ModelledTechnique.Model)
            select $"{type.Name}.{property.Name}";

        Assert.That(Said.Select(static said => $"{said.Spec.Name}.{said.Property}").Concat(SaidOtherwise.Keys), Is.EquivalentTo(all));
    }

    [TestCaseSource(nameof(Cases))]
    public void Build_PropertyThatIsSaid_DiffersFromTheDefault(Type spec, string property, string text)
    {
        ArgumentNullException.ThrowIfNull(spec);
        var read = spec.GetProperty(property)!;

        Assert.That(read.GetValue(Built(spec, text)), Is.Not.EqualTo(read.GetValue(Built(spec, ""))));
    }

    [Test]
    public void Techniques_EachOfThem_CanBeChosen() =>
        Assert.That(TechniqueCatalogue.Names.Select(static name => Built(typeof(VirtualizationTechnique), "", name)), Is.EqualTo(TechniqueCatalogue.All));

    [Test]
    public void Build_NestedWithAnInnerTechnique_IsAsByTheLibrary() =>
        Assert.That(
            Built(typeof(NestedVirtualization), "inner: { name: pvh, hostPages: 2M }, exposesHardwareAssist: false"),
            Is.EqualTo(new NestedVirtualization(new ParavirtualDevices(Cpu.Microarchitectures.PageSize.Large, IsBootedByHypervisor: true), ExposesHardwareAssist: false)));

    [TestCase("interpreter", "chaining: true", "is about translated blocks, and 'interpreter' translates nothing")]
    [TestCase("nested", "inner: hardware-shadow, hostPages: 2M", "'nested' has no table of its own, so it has no host pages")]
    [TestCase("native", "hostPages: 2M", "'native' has no table of its own, so it has no host pages")]
    [TestCase("paravirtual", "batch: 0", "out of range")]
    [TestCase("container", "quota: { time: 0 s }", "out of range")]
    public void Validate_WrongOption_IsRefused(string technique, string option, string message) =>
        Assert.That(Lab.Problems(Vm($"technique: {{ name: {technique}, {option} }}")), Has.Exactly(1).Items.And.One.Contains(message));

    [Test]
    public void Build_HypervisorOfAFile_IsAPresetWithWhatIsStated() =>
        Assert.That(
            Built(typeof(HypervisorSpec), "called: bhyve, worldSwitch: 5000 cycles, quantum: 3 ms"),
            Is.EqualTo(HypervisorSpec.Kvm with { Name = "bhyve", WorldSwitch = Cycles.FromCount(5000), Quantum = SimDuration.FromMilliseconds(3) }));

    [Test]
    public void Run_VmThatAsksForAHypervisorOfAFile_IsPlacedWhereItIsCalledSo()
    {
        var run = Lab.Run(Lab.Text(
            "{ preset: hp-ml110-g4 }, { preset: hp-ml110-g4, hypervisor: { name: kvm, called: bhyve } }",
            rest: "vms: [{ type: { memory: 1 GiB, hypervisor: { name: kvm, called: bhyve } } }]"));

        Assert.That(run.Result.Simulation.VirtualMachines[0].Host!.Id.Value, Is.EqualTo(1));
    }

    [Test]
    public void Build_PresetOfAUsers_FillsInAllThatIsntStated()
    {
        var preset = new HostSpec { Model = "mine", Cores = 4, Clock = Frequency.GHz(2), Memory = Bytes.GiB(8), CpuOvercommit = 3, Hypervisor = HypervisorSpec.Xen, PowerSaving = PowerSaving.FullPower, PowerStates = new PowerStates { Off = Power.FromWatts(8) } };
        var catalogue = Lab.Catalogue();
        catalogue.Add("mine", preset);
        var loaded = Scenarios.Format.Scenario.Parse(Lab.Text("{ preset: mine, cores: 6 }"), "s.yaml", [], catalogue);

        Assert.That(loaded.Problems, Is.Empty);
        Assert.That(loaded.Scenario!.Build().Datacenters[0].Hosts[0].Spec, Is.EqualTo(preset with { Cores = 6 }));
    }

    [TestCase("vms: [{ tenant: shp, type: { memory: 1 GiB } }]", "vms[0].tenant: there is no tenant 'shp'; did you mean 'shop'?")]
    [TestCase("vms: [{ name: a, type: { memory: 1 GiB } }]\njobs: [{ vms: a, tenant: shop, work: 1 GI }]", "jobs[0].tenant: stands beside virtual machines, whose tenant these jobs belong to")]
    [TestCase("vms: [{ type: { memory: 1 GiB } }]\njobs: [{ clockLimit: 5 MHz, demand: 0.5, work: 1 GI }]", "jobs[0].clockLimit: stands beside demand")]
    public void Validate_WrongTenantOrDemand_IsRefused(string rest, string message) =>
        Assert.That(Lab.Problems(Lab.Text(rest: $"tenants: [shop]\n{rest}")), Has.Exactly(1).Items.And.One.Contains(message));

    private static IEnumerable<(Type, string, string)> Of<T>(params (string Property, string Text)[] said) => said.Select(static one => (typeof(T), one.Property, one.Text));

    private static object Built(Type spec, string text, string? name = null)
    {
        if (spec == typeof(HostSpec))
            return Host(text);
        if (spec == typeof(PowerStates))
            return Host(text.Length == 0 ? "" : $"powerStates: {{ {text} }}").PowerStates;
        if (spec == typeof(HypervisorSpec))
            return Host($"hypervisor: {{ name: kvm{With(text)} }}").Hypervisor;
        if (spec == typeof(VmSpec))
            return Lab.Read(Vm(text)).Build().VirtualMachines[0].Spec;
        if (spec == typeof(GuestSystem))
            return Lab.Read(Vm($"guest: {{ name: linux{With(text)} }}")).Build().VirtualMachines[0].Spec.Guest;
        if (spec == typeof(JobSpec))
            return Lab.Read($"{Vm("")}\njobs: [{{ {(text.StartsWith("work", StringComparison.Ordinal) ? text : $"work: 1 MI{With(text)}")} }}]").Build().Jobs[0].Spec;
        name ??= TechniqueCatalogue.All.First(technique => technique.GetType() == spec).Name;
        if (spec == typeof(Emulation))
            name = "translation-system";
        return Lab.Read(Vm($"technique: {{ name: {name}{With(text)} }}")).Build().VirtualMachines[0].Spec.Technique;
    }

    private static HostSpec Host(string text)
    {
        string[] basis = [.. new[] { "cores: 2", "clock: 1 GHz", "memory: 8 GiB" }.Where(part => !text.StartsWith(part.Split(' ')[0], StringComparison.Ordinal))];
        return Lab.Read(Lab.Text($"{{ {string.Join(", ", basis)}{With(text)} }}")).Build().Datacenters[0].Hosts[0].Spec;
    }

    private static string Vm(string text) => Lab.Text(rest: $"vms: [{{ type: {{ {(text.StartsWith("memory", StringComparison.Ordinal) ? text : $"memory: 1 GiB{With(text)}")} }} }}]");

    private static string With(string text) => text.Length == 0 ? "" : $", {text}";
}
