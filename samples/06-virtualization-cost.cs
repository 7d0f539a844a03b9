// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet/CloudSimNet.csproj
using CloudSimNet;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;
using static System.FormattableString;

// The same work on the same host, under three techniques on two processors: how long it takes, and where the host's cycles went.
var techniques = new VirtualizationTechnique[] { new HardwareShadow(), new HardwareNested(), new Paravirtual() };
Console.WriteLine("parts of a host's cycles, in per cent");
Console.WriteLine("processor     technique         hours    work  kernel   walks   exits   other  switch    idle");
foreach (var processor in new[] { "sandy-bridge", "ice-lake-sp" })
{
    foreach (var technique in techniques)
        Run(MicroarchitectureCatalogue.Get(processor), technique);
}

void Run(Microarchitecture processor, VirtualizationTechnique technique)
{
    var simulation = new Simulation(seed: 1);
    var datacenter = simulation.AddDatacenter("lyon", new FirstFit());
    var host = datacenter.AddHost(new HostSpec
    {
        Cores = 8,
        Clock = Frequency.GHz(2.9),
        Memory = Bytes.GiB(64),
        CpuOvercommit = 2,
        Processor = processor,
        Hypervisor = technique is Paravirtual ? HypervisorSpec.Xen : HypervisorSpec.Kvm,
    });

    foreach (var workload in new[] { "web-server", "database", "kernel-build" })
    {
        var vm = datacenter.Request(new VmSpec
        {
            VirtualCpus = 4,
            Memory = Bytes.GiB(16),
            Technique = technique,
            Profile = InstructionProfileCatalogue.Get(workload),
        });
        vm.Submit(new JobSpec { Work = Instructions.Giga(50_000), Parallelism = 4 });
    }

    var result = simulation.Run();
    var cycles = host.Cycles;
    var used = cycles.Used;
    var walks = used[CycleCause.TlbLookups] + used[CycleCause.PageWalks] + used[CycleCause.NestedWalks];
    var other = used.Total - used[CycleCause.Work] - used[CycleCause.KernelTransitions] - walks - used[CycleCause.Exits] - used[CycleCause.WorldSwitches];
    Console.WriteLine(Invariant($"{processor.Name,-13} {technique.Name,-16}{result.Totals.Makespan.Seconds / 3600,7:0.00}") + string.Concat(new[]
    {
        used[CycleCause.Work], used[CycleCause.KernelTransitions], walks, used[CycleCause.Exits], other, used[CycleCause.WorldSwitches], cycles.Idle,
    }.Select(part => Invariant($"{100 * (double)part / (double)cycles.Capacity,8:0.0}"))));
}
