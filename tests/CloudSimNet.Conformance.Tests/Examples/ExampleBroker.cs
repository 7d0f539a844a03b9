// SPDX-License-Identifier: MIT
namespace CloudSimNet.Conformance.Tests.Examples;

/// <summary>A broker as CloudSim's: it asks the first datacenter for all its machines, the next one for those that are missing, and then hands out its cloudlets.</summary>
/// <remarks>Every message takes its delay: there and back for the datacenters' descriptions, there and back for each round of requests, and there for a cloudlet.</remarks>
internal sealed class ExampleBroker
{
    private readonly Simulation simulation;
    private readonly Func<int, double> delayTo;
    private readonly List<(int Id, VmSpec Spec)> wanted = [];
    private readonly List<(int Id, int? BoundVm, JobSpec Spec)> cloudlets = [];
    private readonly Dictionary<VirtualMachine, (int Id, VmSpec Spec)> asked = [];
    private readonly List<(int Id, VirtualMachine Vm)> created = [];
    private int nextDatacenter;
    private int undecided;

    public ExampleBroker(Simulation simulation, Func<int, double> delayTo)
    {
        this.simulation = simulation;
        this.delayTo = delayTo;
        simulation.VmPlaced.Watch(vm => Decided(vm, true));
        simulation.VmEnded.Watch(vm => Decided(vm, false));
    }

    /// <summary>The cloudlets that were submitted, with their ids.</summary>
    public List<(int Id, Job Job)> Jobs { get; } = [];

    /// <summary>A machine's id, as the example calls it.</summary>
    public int IdOf(VirtualMachine vm) => created.Find(one => one.Vm == vm).Id;

    /// <summary>How long a cloudlet's return travels.</summary>
    public double DelayFrom(VirtualMachine vm) => delayTo(vm.Host!.Datacenter.Id.Value);

    public void Want(int id, VmSpec vm) => wanted.Add((id, vm));

    public void Take(int id, int? boundVm, JobSpec cloudlet) => cloudlets.Add((id, boundVm, cloudlet));

    public void Begin(double atSeconds)
    {
        var longest = 0.0;
        for (var i = 0; i < simulation.Datacenters.Count; i++)
            longest = Math.Max(longest, delayTo(i));
        After(atSeconds + (2 * longest), AskNext);
    }

    private void AskNext()
    {
        if (wanted.Count == 0 || nextDatacenter == simulation.Datacenters.Count)
        {
            Submit();
            return;
        }

        var datacenter = simulation.Datacenters[nextDatacenter];
        undecided = wanted.Count;
        foreach (var one in wanted)
            asked.Add(datacenter.Request(one.Spec, after: SimDuration.FromSeconds(delayTo(nextDatacenter))), one);
        wanted.Clear();
    }

    private void Decided(VirtualMachine vm, bool placed)
    {
        if (!asked.Remove(vm, out var one))
            return;
        if (placed)
            created.Add((one.Id, vm));
        else
            wanted.Add(one);
        if (--undecided == 0)
            After(delayTo(nextDatacenter++), AskNext);
    }

    private void Submit()
    {
        var turn = 0;
        foreach (var (id, boundVm, spec) in cloudlets)
        {
            var place = boundVm is { } bound ? created.FindIndex(one => one.Id == bound) : created.Count == 0 ? -1 : turn++ % created.Count;
            if (place >= 0)
                Jobs.Add((id, created[place].Vm.Submit(spec with { SubmissionDelay = SimDuration.FromSeconds(DelayFrom(created[place].Vm)) })));
        }
    }

    private void After(double seconds, Action action) => simulation.Schedule(SimDuration.FromSeconds(seconds), action);
}
