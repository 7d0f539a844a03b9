// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>An amount to be put into a container or got from it.</summary>
/// <remarks>Disposing of it while it waits takes it back; once it has happened that does nothing.</remarks>
public sealed class ContainerRequest : QueuedRequest, IResult<ContainerRequest>
{
    private readonly Container container;
    private bool isUndone;

    internal ContainerRequest(Simulation simulation, Container container, double amount, bool isPut)
        : base(simulation)
    {
        this.container = container;
        Amount = amount;
        IsPut = isPut;
    }

    /// <summary>How much, in the container's unit.</summary>
    public double Amount { get; }

    /// <summary>Whether it puts something in rather than getting it out.</summary>
    public bool IsPut { get; }

    ContainerRequest IResult<ContainerRequest>.Result => isUndone ? throw NothingToGive() : this;

    /// <summary>Awaits its being done.</summary>
    public WaitableAwaiter<ContainerRequest> GetAwaiter() => new(this);

    /// <summary>It is done.</summary>
    internal void Complete() => Trigger();

    private protected override void Withdraw()
    {
        MarkWithdrawn();
        container.Withdraw(this);
    }

    private protected override void Undo()
    {
        if (IsPut)
            return;
        isUndone = true;
        container.TakeBack(Amount);
    }
}
