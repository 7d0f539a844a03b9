// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>An amount to be put into a tank or got from it.</summary>
/// <remarks>Disposing of it while it waits takes it back; once it has happened that does nothing.</remarks>
public sealed class TankRequest : QueuedRequest, IResult<TankRequest>
{
    private readonly Tank tank;
    private bool isUndone;

    internal TankRequest(Simulation simulation, Tank tank, double amount, bool isPut)
        : base(simulation)
    {
        this.tank = tank;
        Amount = amount;
        IsPut = isPut;
    }

    /// <summary>How much, in the tank's unit.</summary>
    public double Amount { get; }

    /// <summary>Whether it puts something in rather than getting it out.</summary>
    public bool IsPut { get; }

    TankRequest IResult<TankRequest>.Result => isUndone ? throw NothingToGive() : this;

    /// <summary>Awaits its being done.</summary>
    public WaitableAwaiter<TankRequest> GetAwaiter() => new(this);

    /// <summary>It is done.</summary>
    internal void Complete() => Trigger();

    private protected override void Withdraw()
    {
        MarkWithdrawn();
        tank.Withdraw(this);
    }

    private protected override void Undo()
    {
        if (IsPut)
            return;
        isUndone = true;
        tank.TakeBack(Amount);
    }
}
