// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet.Engine/CloudSimNet.Engine.csproj
using CloudSimNet;
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

// A bank with three clerks. Some customers are in a hurry and go away when nobody serves them in time.
var sim = new Simulation(seed: 42);
var clerks = new Resource(sim, capacity: 3)
{
    Usage = new LevelMonitor(sim),
    Queue = new LevelMonitor(sim),
    WaitingTimes = new SampleMonitor(),
    BreakOffTimes = new SampleMonitor(),
};
var arrivals = sim.Random("arrivals");
var services = sim.Random("services");
var patiences = sim.Random("patience");

_ = Door();
var result = sim.Run(until: SimDuration.FromHours(8));

Console.WriteLine($"served {clerks.WaitingTimes.Count}, went away {clerks.BreakOffTimes.Count}, still waiting {clerks.QueueLength}");
Console.WriteLine($"waited {clerks.WaitingTimes.Mean:0.0} s on average, {clerks.WaitingTimes.Percentile(95):0.0} s at most for 95 % of them");
Console.WriteLine($"queue {clerks.Queue.Mean:0.000} on average, {clerks.Queue.Maximum} at most; clerks busy {clerks.Usage.Utilisation:0.0%}");

async Process Door()
{
    for (var number = 1; ; number++)
    {
        await sim.Delay(SimDuration.FromSeconds(arrivals.NextExponential(60)));
        _ = Customer(number);
    }
}

async Process Customer(int number)
{
    using var clerk = clerks.Request();
    await sim.AnyOf(clerk, sim.Timeout(SimDuration.FromSeconds(patiences.NextUniform(60, 600))));
    if (!clerk.IsTriggered)
        return;
    if (number <= 5)
        Console.WriteLine($"customer {number} is served at {sim.Now.Seconds:0.0} s");
    await sim.Delay(SimDuration.FromSeconds(services.NextExponential(170)));
}
