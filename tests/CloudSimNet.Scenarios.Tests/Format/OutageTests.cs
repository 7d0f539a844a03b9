// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Failures of one component that overlap.</summary>
public sealed class OutageTests
{
    [TestCase("{ at: 1 s, component: flat, for: 10 s }, { at: 2 s, component: flat, for: 1 s }", 1000)]
    [TestCase("{ at: 2 s, component: flat, for: 1 s }, { at: 1 s, component: flat, for: 10 s }", 1000)]
    [TestCase("{ at: 1 s, component: flat, for: 5 s }, { at: 6 s, component: flat, for: 5 s }", 1000)]
    [TestCase("{ at: 1 s, component: flat, for: 10 s }, { at: 2 s, component: flat }, { at: 3 s, component: flat, do: repair }", 1000)]
    [TestCase("{ at: 1 s, component: flat, for: 10 s }, { at: 3 s, component: flat, do: repair }", 1800)]
    [TestCase("{ at: 1 s, component: flat }, { at: 2 s, component: flat }, { at: 3 s, component: flat, do: repair }", 1800)]
    [TestCase("{ at: 1 s, component: flat }, { at: 2 s, component: flat, for: 1 s }", 100)]
    [TestCase("{ at: 1 s, component: flat, for: forever }, { at: 2 s, component: flat, for: 1 s }", 100)]
    public void Run_OverlappingFailures_EndWithTheLast(string failures, double operations)
    {
        var run = Lab.Run($"""
            version: 1
            name: outages
            until: 20 s
            storage:
              devices: [ {"{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 100 } }"} ]
              loads: [ {"{ name: load, device: flat, block: 1000 B }"} ]
            failures: [ {failures} ]
            """);

        Assert.That(StorageLab.Read(run, "loads[0].operations"), Is.EqualTo(operations));
    }

    [TestCase("disk", "hdd-15k", "disk", "disk")]
    [TestCase("controller", "{ name: controller, of: flat }", "controller/0", "controller")]
    [TestCase("cached", "{ name: cached, of: flat, capacity: 1 MB }", "cached", "cached")]
    [TestCase("lun", "{ name: lun, of: flat, protocol: fc-8, hostPorts: 1, arrayPorts: 1, switches: 1 }", "lun/host-port-0", "lun")]
    [TestCase("lun", "{ name: lun, of: flat, protocol: fc-8, hostPorts: 1, arrayPorts: 1, switches: 1 }", "lun/switch-0", "lun")]
    [TestCase("lun", "{ name: lun, of: flat, protocol: fc-8, hostPorts: 1, arrayPorts: 1, switches: 1 }", "lun/array-port-0", "lun")]
    [TestCase("lun", "{ name: lun, of: flat, protocol: fc-8, hostPorts: 1, arrayPorts: 1, switches: 1 }", "lun/link-0", "lun")]
    public void Run_OverlappingFailuresOfAnyStorage_AreAsOneOfTheWholeTime(string name, string model, string component, string device)
    {
        var overlapping = Operations(name, model, device, $"{{ at: 1 s, component: {component}, for: 10 s }}, {{ at: 2 s, component: {component}, for: 1 s }}, {{ at: 10 s, component: {component}, for: 2 s }}");

        Assert.That(overlapping, Is.EqualTo(Operations(name, model, device, $"{{ at: 1 s, component: {component}, for: 11 s }}")));
        Assert.That(overlapping, Is.LessThan(Operations(name, model, device, $"{{ at: 1 s, component: {component}, for: 10 s }}")));
    }

    private static double Operations(string name, string model, string device, string failures) =>
        (double)StorageLab.Read(Lab.Run($"""
            version: 1
            name: outages
            until: 20 s
            storage:
              devices: [ {"{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 100 } }"}, {$"{{ name: {name}, model: {model} }}"} ]
              loads: [ {$"{{ name: load, device: {device}, block: 1000 B }}"} ]
            failures: [ {failures} ]
            """), "loads[0].operations")!;
}
