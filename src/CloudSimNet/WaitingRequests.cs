// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Virtual machines that wait for capacity, in the order of their requests.</summary>
/// <remarks>
/// They stand in one queue for each different thing that was asked for, so that an attempt looks at the first of each queue only: when there is no room for the first there is none for
/// those behind it. An attempt is O(different requests x machines placed), however many wait.
/// </remarks>
internal sealed class WaitingRequests
{
    private readonly List<Line> lines = [];
    private readonly List<Line> open = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Joins the end of its queue.</summary>
    public void Add(VirtualMachine vm)
    {
        Count++;
        LineFor(vm).Machines.Enqueue(vm);
    }

    /// <summary>It no longer waits; its place in the queue is passed over later.</summary>
    public void Forget() => Count--;

    /// <summary>Lets as many as possible be placed, the oldest request first.</summary>
    /// <param name="tryPlace">Places one, or says that it can't.</param>
    public void PlaceAll(Func<VirtualMachine, bool> tryPlace)
    {
        lines.RemoveAll(static line => line.First is null);
        open.AddRange(lines);
        while (Oldest() is { } line)
        {
            if (tryPlace(line.First!))
                Count--;
            else
                open.Remove(line);
        }

        open.Clear();
    }

    private Line LineFor(VirtualMachine vm)
    {
        foreach (var line in lines)
        {
            if (line.Target == vm.Target && line.Spec.Equals(vm.Spec))
                return line;
        }

        var made = new Line(vm.Spec, vm.Target);
        lines.Add(made);
        return made;
    }

    private Line? Oldest()
    {
        Line? oldest = null;
        foreach (var line in open)
        {
            if (line.First is { } first && (oldest is null || IsOlder(first, oldest.First!)))
                oldest = line;
        }

        return oldest;
    }

    private static bool IsOlder(VirtualMachine left, VirtualMachine right) =>
        left.RequestedAt < right.RequestedAt || (left.RequestedAt == right.RequestedAt && left.Id.Value < right.Id.Value);

    private sealed class Line(VmSpec spec, Datacenter? target)
    {
        public VmSpec Spec { get; } = spec;

        public Datacenter? Target { get; } = target;

        public Queue<VirtualMachine> Machines { get; } = new();

        public VirtualMachine? First
        {
            get
            {
                while (Machines.TryPeek(out var vm))
                {
                    if (vm.State == VmState.Waiting)
                        return vm;
                    Machines.Dequeue();
                }

                return null;
            }
        }
    }
}
