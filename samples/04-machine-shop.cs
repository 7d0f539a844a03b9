// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet.Engine/CloudSimNet.Engine.csproj
using CloudSimNet;
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

// Six machines make parts and break now and then. One repairman mends them; in between he paints the fence,
// and drops the brush at once when a machine breaks. The idea is the machine shop of SimPy's documentation.
const int Mending = 1;
const int Painting = 2;

var sim = new Simulation(seed: 7);
var repairman = new PreemptiveResource(sim, capacity: 1);
var waits = new SampleMonitor();
var parts = new int[6];
var breakdowns = new int[6];
var isBroken = new bool[6];
var (boards, drops) = (0, 0);

for (var number = 0; number < parts.Length; number++)
{
    var machine = Machine(number);
    _ = Wear(number, machine);
}

_ = Fence();
sim.Run(until: SimDuration.FromDays(28));

for (var number = 0; number < parts.Length; number++)
    Console.WriteLine($"machine {number}: {parts[number]} parts, {breakdowns[number]} breakdowns");
Console.WriteLine($"fence: {boards} boards, the brush dropped {drops} times");
Console.WriteLine($"repairman: called away {repairman.Preemptions} times; a broken machine waited {waits.Mean:0.0} min for him, {waits.Percentile(95):0} min at most in 95 of 100 cases");

async Process Machine(int number)
{
    var times = sim.Random($"machine/{number}/parts");
    while (true)
    {
        var left = SimDuration.FromMinutes(Math.Max(1, times.NextNormal(10, 2)));
        while (left > SimDuration.Zero)
        {
            var start = sim.Now;
            try
            {
                await sim.Delay(left);
                left = SimDuration.Zero;
            }
            catch (ProcessInterruptedException)
            {
                left -= sim.Now - start; // What was done of the part isn't lost.
                breakdowns[number]++;
                isBroken[number] = true;
                using var hands = await repairman.Request(Mending);
                waits.Add((sim.Now - hands.RequestedAt).Seconds / 60);
                await sim.Delay(SimDuration.FromMinutes(30));
                isBroken[number] = false;
            }
        }

        parts[number]++;
    }
}

async Process Wear(int number, Process machine)
{
    var times = sim.Random($"machine/{number}/breaks");
    while (true)
    {
        await sim.Delay(SimDuration.FromHours(times.NextExponential(5)));
        if (!isBroken[number])
            machine.Interrupt("broken");
    }
}

async Process Fence()
{
    while (true)
    {
        var left = SimDuration.FromMinutes(20);
        while (left > SimDuration.Zero)
        {
            using var hands = await repairman.Request(Painting);
            var start = sim.Now;
            try
            {
                await sim.Delay(left);
                left = SimDuration.Zero;
            }
            catch (ProcessInterruptedException interruption) when (interruption.Cause is Preemption)
            {
                left -= sim.Now - start;
                drops++;
            }
        }

        boards++;
    }
}
