// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Tenants;

/// <summary>Tenants, and somebody who is none, who request machines of two datacenters and submit jobs to them and to none in particular; machines are
/// stopped and fail. Between two instants nothing comes or goes but some jobs.</summary>
internal sealed class TenantMix
{
    public const double QuietFrom = 50;
    public const double QuietUntil = 60;
    public const int QuietJobs = 12;

    private readonly Tenant?[] owners;

    public TenantMix(int seed, int tenants, bool nobodys = true)
    {
        var random = new Random(seed);
        Simulation.AddDatacenter("first", new FirstFit()).AddHosts(2, Host(4));
        Simulation.AddDatacenter("second", new RoundRobin()).AddHosts(3, Host(2, megahertz: 2000));
        owners = [.. Enumerable.Range(0, tenants).Select(i => (Tenant?)Simulation.AddTenant($"tenant-{i}"))];
        if (nobodys || tenants == 0)
            owners = [.. owners, null];
        for (var i = 0; i < 24; i++)
        {
            var spec = Vm(random.Next(1, 3)) with
            {
                Reservation = CpuReservation.AllVirtualCpus,
                WaitAtMost = random.Next(2) == 0 ? SimDuration.Zero : For(random.Next(10)),
                Lifetime = random.Next(3) > 0 ? SimDuration.Forever : For(random.Next(1, 20)),
            };
            var vm = Request(random, spec, For(random.NextDouble() * 20));
            for (var k = random.Next(3); k > 0; k--)
                vm.Submit(Job(random.Next(1, 5000), after: random.NextDouble() * 40));
            if (random.Next(4) == 0)
                Simulation.Schedule(For(random.NextDouble() * 40), () => vm.Fail("It broke."));
            else if (random.Next(4) == 0)
                Simulation.Schedule(For(random.NextDouble() * 40), () => vm.Stop());
        }

        for (var i = 0; i < 40; i++)
            Submit(Owner(random), Job(random.Next(1, 5000), after: random.NextDouble() * 45));
        foreach (var owner in owners)
        {
            for (var i = 0; i < QuietJobs; i++)
                Submit(owner, Job(1, after: QuietFrom));
        }
    }

    public Simulation Simulation { get; } = new(seed: 1);

    private Tenant? Owner(Random random) => owners[random.Next(owners.Length)];

    private VirtualMachine Request(Random random, VmSpec spec, SimDuration after) => Owner(random) is { } tenant ? tenant.Request(spec, after) : Simulation.Request(spec, after);

    private void Submit(Tenant? owner, JobSpec spec)
    {
        if (owner is null)
            Simulation.Submit(spec);
        else
            owner.Submit(spec);
    }
}
