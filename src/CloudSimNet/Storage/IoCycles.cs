// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Storage;

/// <summary>The cycles that I/O takes of a host: they are always counted, and computed by whoever pays, if anybody does.</summary>
internal sealed class IoCycles
{
    private const double Plenty = 1e15; // Cycles a second that no host has: the resource only counts.

    private readonly HostWorkKind kind;
    private readonly FluidResource processor;
    private double ofRequests;
    private Payment? payment;

    /// <summary>None so far.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="kind">What they are taken for.</param>
    /// <param name="maxHz">What streams have at most, in cycles a second; 0 for as many as they want.</param>
    public IoCycles(Simulation simulation, HostWorkKind kind, double maxHz = 0) =>
        (this.kind, processor) = (kind, simulation.Fluid.AddResource(maxHz > 0 ? maxHz : Plenty));

    /// <summary>Those of requests and streams up to now.</summary>
    public double Total => ofRequests + processor.Served;

    /// <summary>Whether somebody pays.</summary>
    public bool IsPaid => payment is not null;

    /// <summary>Somebody pays from now on, or somebody else, for requests and streams that begin after this.</summary>
    public void ChargeTo(ICyclePayer payer)
    {
        if (payment?.Payer != payer)
            payment = new Payment(payer, kind);
    }

    /// <summary>A request takes so many.</summary>
    public void Spend(double cycles)
    {
        ofRequests += cycles;
        payment?.Payer.Spend(kind, cycles);
    }

    /// <summary>An operation of a stream takes so many.</summary>
    public void AddDemand(StreamDemand demand, double cycles)
    {
        demand.Add(processor, cycles);
        if (payment is not null && cycles > 0)
            demand.Follow(payment, cycles);
    }

    // A stream that has begun stays with who paid then, until it finds its demands anew.
    private sealed class Payment(ICyclePayer payer, HostWorkKind kind) : IStreamRateListener
    {
        public ICyclePayer Payer => payer;

        public void RateChanged(double difference, int streams) => payer.ChangeRate(kind, difference, streams);
    }
}
