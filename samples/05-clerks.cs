// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet.Engine/CloudSimNet.Engine.csproj
using CloudSimNet;
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

var sim = new Simulation(seed: 42);
var clerks = new Resource(sim, capacity: 3);
for (var i = 0; i < 5; i++)
    _ = Customer(i);
sim.Run();

async Process Customer(int number)
{
    using var clerk = await clerks.Request();
    await sim.Delay(SimDuration.FromMinutes(2));
    Console.WriteLine($"customer {number} leaves at {sim.Now}");
}
