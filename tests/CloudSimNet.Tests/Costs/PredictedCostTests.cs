// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Placement;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Costs;

/// <summary>Costs as placement policies see them.</summary>
public sealed class PredictedCostTests
{
    [Test]
    public void Weigh_WorkThatCallsItsKernel_PrefersCheapCallsToAFastClock()
    {
        // 1.5 + 1 cycles at 1 GHz; 1.5 + 4 cycles at 2 GHz; 1.5 + 0.1 cycles at 900 MHz.
        var dear = Processor with { Name = "dear", Kernel = Processor.Kernel with { SystemCall = 4000 } };
        var cheap = Processor with { Name = "cheap", Kernel = Processor.Kernel with { SystemCall = 100 } };
        var hosts = new[] { ModelledHost(), Host(megahertz: 2000) with { Processor = dear }, Host(megahertz: 900) with { Processor = cheap } };

        Assert.That(Chosen(ChargedVm(), hosts), Is.EqualTo(2));
        Assert.That(Chosen(ChargedVm() with { Profile = InstructionProfile.Plain }, hosts), Is.EqualTo(1));
        Assert.That(Chosen(ChargedVm() with { Technique = NoOverhead.Instance }, hosts), Is.EqualTo(1));
    }

    [Test]
    public void Weigh_MachineWithASlowClock_CountsWhatItGets()
    {
        // On both hosts a virtual core has 1 GHz, so that the first is as good.
        var hosts = new[] { ModelledHost(), ModelledHost() with { Clock = Frequency.GHz(2) } };

        Assert.That(Chosen(ChargedVm() with { ClockLimit = Frequency.GHz(1) }, hosts), Is.EqualTo(0));
        Assert.That(Chosen(ChargedVm(), hosts), Is.EqualTo(1));
    }

    [Test]
    public void CyclesPerInstruction_ViewMadeByHand_AsksTheCostModel() =>
        Assert.That(new HostView { Id = new HostId(0), Spec = ModelledHost() }.CyclesPerInstruction(ChargedVm()), Is.EqualTo(2.5));

    [Test]
    public void Of_EqualObjects_AreAskedOnce()
    {
        var table = new CostTable();
        var first = table.Of(Calls, new Native(), Processor);
        for (var i = 0; i < 20; i++)
            table.Of(Calls with { BaseCpi = i + 2 }, new Native(), Processor);

        Assert.That(table.Of(Calls with { }, new Native(), Processor), Is.SameAs(first));
        Assert.That(table.Of(Calls with { BaseCpi = 7 }, new Native(), Processor).CyclesPerInstruction, Is.EqualTo(CycleModel.Cost(Calls with { BaseCpi = 7 }, new Native(), Processor).CyclesPerInstruction));
    }

    [Test]
    public void Of_AnotherTechniqueOrProcessor_IsAnotherQuestion()
    {
        var table = new CostTable();
        var cpus = new[] { MicroarchitectureCatalogue.Get("sandy-bridge"), MicroarchitectureCatalogue.Get("cascade-lake") };
        var web = InstructionProfileCatalogue.Get("web-server");
        for (var pass = 0; pass < 2; pass++)
        {
            foreach (var cpu in cpus)
            {
                foreach (var technique in new VirtualizationTechnique[] { new Native(), new HardwareShadow(), new HardwareNested() })
                    Assert.That(table.Of(web, technique, cpu).CyclesPerInstruction, Is.EqualTo(CycleModel.Cost(web, technique, cpu).CyclesPerInstruction), $"{technique.Name}, {cpu.Name}");
            }

            Assert.That(table.Of(web, new HardwareNested(PageSize.Large), cpus[1]).CyclesPerInstruction, Is.LessThan(table.Of(web, new HardwareNested(), cpus[1]).CyclesPerInstruction));
        }
    }

    private static int Chosen(VmSpec request, HostSpec[] hosts)
    {
        var datacenter = new Simulation().AddDatacenter("d", new Ranked([], [new(new PredictedCostWeigher())]));
        foreach (var host in hosts)
            datacenter.AddHost(host);
        var vm = datacenter.Request(request);
        datacenter.Inventory.Simulation.Run(At(1));
        return vm.Host!.Id.Value;
    }
}
