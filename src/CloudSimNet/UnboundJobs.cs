// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>The jobs of one customer that belong to no virtual machine, and the customer's virtual machines, which take them in turn.</summary>
internal sealed class UnboundJobs
{
    private readonly DispatchRing turn = new();
    private GuestTaskQueue waiting;

    /// <summary>Whether any wait.</summary>
    public bool AnyWaits => waiting.First is not null;

    /// <summary>A job waits for a machine.</summary>
    public void Add(Job job) => waiting.Add(job);

    /// <summary>One of them has ended before it was given a machine.</summary>
    public void Withdraw(Job job) => waiting.Remove(job);

    /// <summary>A machine has got a host, and comes in turn from now on.</summary>
    public void Add(VirtualMachine vm) => turn.Add(vm);

    /// <summary>A machine that was added is ending.</summary>
    public void NoteEnding() => turn.NoteEnding();

    /// <summary>Gives the jobs to the machines.</summary>
    public void HandOut()
    {
        while (!turn.IsEmpty && waiting.TakeFirst() is Job job)
            job.AssignTo(turn.Take());
    }
}
