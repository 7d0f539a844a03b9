// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet.Engine/CloudSimNet.Engine.csproj
using CloudSimNet;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Resources;

// The bank of 02-bank.cs with nothing but events and callbacks, and so with a queue of its own. It prints the same numbers.
var sim = new Simulation(seed: 42);
var bank = new Bank(sim, clerks: 3);
bank.Open();
sim.Run(until: SimDuration.FromHours(8));
bank.Report();

internal sealed class Bank(Simulation sim, int clerks)
{
    private readonly LinkedList<Customer> queue = new();
    private readonly LevelMonitor busy = new(sim);
    private readonly LevelMonitor queueLength = new(sim);
    private readonly SampleMonitor waits = new();
    private readonly SampleMonitor breakOffs = new();
    private int inUse;
    private int arrived;

    public void Open() => AwaitNext();

    public void Report()
    {
        Console.WriteLine($"served {waits.Count}, went away {breakOffs.Count}, still waiting {queue.Count}");
        Console.WriteLine($"waited {waits.Mean:0.0} s on average, {waits.Percentile(95):0.0} s at most for 95 % of them");
        Console.WriteLine($"queue {queueLength.Mean:0.000} on average, {queueLength.Maximum} at most; clerks busy {busy.Mean / clerks:0.0%}");
    }

    private void AwaitNext() => sim.Schedule(Exponential("arrivals", 60), Arrive);

    private void Arrive()
    {
        var customer = new Customer { Number = ++arrived, ArrivedAt = sim.Now };
        var patience = SimDuration.FromSeconds(sim.Random("patience").NextUniform(60, 600));
        if (inUse < clerks)
        {
            inUse++;
            Serve(customer);
        }
        else
        {
            customer.Place = queue.AddLast(customer);
            customer.GivingUp = sim.Schedule(patience, () => GiveUp(customer));
            queueLength.UpdateTo(queue.Count);
        }

        AwaitNext();
    }

    private void GiveUp(Customer customer)
    {
        Leave(customer);
        breakOffs.Add((sim.Now - customer.ArrivedAt).Seconds);
    }

    private void Serve(Customer customer)
    {
        busy.UpdateTo(inUse);
        waits.Add((sim.Now - customer.ArrivedAt).Seconds);
        if (customer.Number <= 5)
            Console.WriteLine($"customer {customer.Number} is served at {sim.Now.Seconds:0.0} s");
        sim.Schedule(Exponential("services", 170), Finish);
    }

    private void Finish()
    {
        if (queue.First is { Value: var next })
        {
            sim.Cancel(next.GivingUp);
            Leave(next);
            Serve(next);
        }
        else
        {
            inUse--;
            busy.UpdateTo(inUse);
        }
    }

    private void Leave(Customer customer)
    {
        queue.Remove(customer.Place!);
        queueLength.UpdateTo(queue.Count);
    }

    private SimDuration Exponential(string stream, double meanSeconds) => SimDuration.FromSeconds(sim.Random(stream).NextExponential(meanSeconds));
}

internal sealed class Customer
{
    public required int Number { get; init; }

    public required SimTime ArrivedAt { get; init; }

    public LinkedListNode<Customer>? Place { get; set; }

    public EventHandle GivingUp { get; set; }
}
