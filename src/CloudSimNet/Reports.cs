// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;

namespace CloudSimNet;

/// <summary>Tells watchers what has happened to machines and jobs, at the end of the instant and in the order in which it happened.</summary>
/// <remarks>Not in the midst of it: a watcher may stop, cancel or submit anything, and must find a model in which every step has been completed.</remarks>
internal sealed class Reports(Simulation simulation) : IEventHandler
{
    private readonly Queue<Report> waiting = new();
    private bool isPlanned;

    public Probe<VirtualMachine> VmPlaced { get; } = new();

    public Probe<VirtualMachine> VmEnded { get; } = new();

    public Probe<Job> JobEnded { get; } = new();

    public void Placed(VirtualMachine vm)
    {
        if (VmPlaced.IsWatched)
            Add(new Report(VmPlaced, vm, null, null));
    }

    public void Ended(VirtualMachine vm)
    {
        if (VmEnded.IsWatched)
            Add(new Report(VmEnded, vm, null, null));
    }

    public void Ended(Job job)
    {
        if (JobEnded.IsWatched)
            Add(new Report(null, null, JobEnded, job));
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        isPlanned = false;
        try
        {
            for (var left = waiting.Count; left > 0; left--)
            {
                var report = waiting.Dequeue();
                report.OfVm?.Report(report.Vm!);
                report.OfJob?.Report(report.Job!);
            }
        }
        finally
        {
            // What watchers have brought about, and what a throwing one has left over, is told in another round.
            if (waiting.Count > 0)
                Plan();
        }
    }

    private void Add(Report report)
    {
        waiting.Enqueue(report);
        Plan();
    }

    private void Plan()
    {
        if (isPlanned)
            return;
        isPlanned = true;
        simulation.AtEndOfInstant(this);
    }

    private readonly record struct Report(Probe<VirtualMachine>? OfVm, VirtualMachine? Vm, Probe<Job>? OfJob, Job? Job);
}
