// SPDX-License-Identifier: MIT
using System.Reflection;
using System.Text.RegularExpressions;
using CloudSimNet.Placement;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Placement;

/// <summary>What holds for every policy in the assembly, also for one that is added tomorrow.</summary>
public sealed partial class PolicyContractTests
{
    private static readonly Type[] Contracts = [typeof(IPlacementPolicy), typeof(IBrokerPolicy), typeof(IHostFilter), typeof(IHostWeigher)];

    private static IEnumerable<Type> Named => Contracts.SelectMany(TypesOf);

    private static IEnumerable<Type> Placements => TypesOf(typeof(IPlacementPolicy));

    [TestCaseSource(nameof(Named))]
    public void Name_OfEveryPolicy_IsInKebabCase(Type policy) => Assert.That(NameOf(policy), Does.Match(KebabCase()));

    [Test]
    public void Name_OfEveryPolicyOfAContract_IsItsOwn([ValueSource(nameof(Contracts))] Type contract) => Assert.That(TypesOf(contract).Select(NameOf), Is.Unique.And.Not.Empty);

    [TestCaseSource(nameof(Placements))]
    public void Place_SameView_GivesTheSameFeasibleAnswer(Type policy)
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var (simulation, datacenter) = SomeHosts(policy, random.Next(1, 30), random);
            for (var request = 0; request < 10; request++)
                datacenter.Request(Vm(random.Next(1, 5)) with { Reservation = CpuReservation.AllVirtualCpus, Memory = Bytes.GiB(random.Next(0, 9)), Lifetime = For(random.Next(1, 5)) }, after: For(random.Next(5)));
            simulation.Run();
        }
    }

    [TestCaseSource(nameof(Placements))]
    public void Place_NothingFits_GivesNone(Type policy)
    {
        var (simulation, datacenter) = SomeHosts(policy, 5, new Random(1));
        var vm = datacenter.Request(Vm(1000) with { Reservation = CpuReservation.AllVirtualCpus });
        simulation.Run();
        Assert.That(vm.State, Is.EqualTo(VmState.Refused));
    }

    [TestCaseSource(nameof(Placements))]
    public void Place_NoHosts_GivesNone(Type policy)
    {
        var (simulation, datacenter) = SomeHosts(policy, 0, new Random(1));
        var vm = datacenter.Request(Vm());
        simulation.Run();
        Assert.That(vm.State, Is.EqualTo(VmState.Refused));
    }

    /// <summary>A datacenter whose hosts' ids have gaps, and whose policy is looked at whenever it is asked.</summary>
    private static (Simulation Simulation, Datacenter Datacenter) SomeHosts(Type policy, int count, Random random)
    {
        var simulation = new Simulation();
        var datacenter = simulation.AddDatacenter("looked at", new Checked(policy));
        var other = simulation.AddDatacenter("other", new FirstFit());
        for (var i = 0; i < count; i++)
        {
            other.AddHost(Host());
            datacenter.AddHost(Host(random.Next(1, 9), random.Next(1, 4) * 500) with { Memory = Bytes.GiB(random.Next(1, 17)) });
        }

        return (simulation, datacenter);
    }

    private static IEnumerable<Type> TypesOf(Type contract) =>
        typeof(FirstFit).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(contract)).OrderBy(static type => type.Name, StringComparer.Ordinal);

    private static string? NameOf(Type policy) => (string?)policy.GetProperty("Name", BindingFlags.Public | BindingFlags.Static)?.GetValue(null);

    /// <summary>Makes a policy from its first constructor, with ordinary arguments.</summary>
    private static object Make(Type policy)
    {
        var constructor = policy.GetConstructors()[0];
        return constructor.Invoke(Array.ConvertAll(constructor.GetParameters(), static parameter => Argument(parameter.ParameterType)));
    }

    private static object? Argument(Type type)
    {
        if (type == typeof(IReadOnlyList<IHostFilter>))
            return new IHostFilter[] { new MaximumVms(3) };
        if (type == typeof(IReadOnlyList<WeightedWeigher>))
            return new[] { new WeightedWeigher(new FreeCpuWeigher()), new WeightedWeigher(new VmCountWeigher(), -0.5) };
        if (type == typeof(IPlacementPolicy))
            return new FirstFit();
        if (type == typeof(Frequency))
            return Frequency.MHz(1000);
        return type.IsValueType ? Convert.ChangeType(1, type) : throw new NotSupportedException($"Say here what a policy's argument of type {type} may be.");
    }

    private sealed class Checked(Type policy) : IPlacementPolicy
    {
        private readonly IPlacementPolicy always = (IPlacementPolicy)Make(policy);

        public PlacementDecision Place(PlacementRequest request, PlacementView view)
        {
            var answer = always.Place(request, view);
            Assert.That(always.Place(request, view), Is.EqualTo(answer), "the same view gives the same answer");
            Assert.That(((IPlacementPolicy)Make(policy)).Place(request, view), Is.EqualTo(answer), "a policy remembers nothing that isn't in the view");
            Assert.That(answer.Host is not { } chosen || view.CanHost(request, chosen), "the answer is feasible");
            Assert.That(answer.Host is null || view.Feasible(request).Any(host => host.Id == answer.Host), "the view names the answer among the feasible hosts");
            return answer;
        }
    }

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
