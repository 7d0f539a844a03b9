// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>Virtual machines in the order in which they got a host, each of which comes in turn.</summary>
/// <remarks>Machines that have ended are passed over, and cleared away once they are half of the list.</remarks>
internal sealed class DispatchRing
{
    private readonly List<VirtualMachine> machines = [];
    private int next;
    private int ended;

    /// <summary>Whether there is none that hasn't ended.</summary>
    public bool IsEmpty => machines.Count == ended;

    /// <summary>A machine has got a host.</summary>
    public void Add(VirtualMachine vm) => machines.Add(vm);

    /// <summary>A machine that was added is ending.</summary>
    public void NoteEnding()
    {
        ended++;
        if (ended * 2 <= machines.Count || machines.Count < 16)
            return;
        var kept = 0;
        var before = 0;
        for (var i = 0; i < machines.Count; i++)
        {
            if (IsOver(machines[i]))
                continue;
            before += i < next ? 1 : 0;
            machines[kept++] = machines[i];
        }

        machines.RemoveRange(kept, machines.Count - kept);
        (next, ended) = (before, 0);
    }

    /// <summary>The machine whose turn it is. Only while there is one.</summary>
    public VirtualMachine Take()
    {
        while (true)
        {
            if (next >= machines.Count)
                next = 0;
            var vm = machines[next++];
            if (!IsOver(vm))
                return vm;
        }
    }

    private static bool IsOver(VirtualMachine vm) => vm.IsOver;
}
