// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>Sends the messages of services over tenants' networks: from the virtual NIC of one machine to that of another, through virtual switches,
/// routers and the firewall, in competition with all else that crosses them.</summary>
/// <remarks>
/// A machine's NIC is attached to its host when the machine begins to run, and detached when it is over. The firewall is asked for requests, with the
/// port of the service; it knows connections, so answers pass.
/// Messages within a machine cross nothing and take no time; those between machines of one host cross its virtual switch. A request that the firewall
/// refuses fails as <see cref="RequestFailure.Denied"/>, and one to
/// an address that no router leads to, or to a machine whose NIC couldn't be attached, as <see cref="RequestFailure.Unreachable"/>. What encryption
/// and the NICs' models take of processors is computed by hosts that are connected to their nodes. Left out: load balancers (services choose
/// instances themselves), what else it costs
/// processors to send and receive, connections that stay open, and NICs that follow a machine to another host.
/// </remarks>
public sealed class TenantNetwork : IServiceNetwork
{
    private readonly List<Plug?> plugs = []; // By the machine's id.
    private readonly Stack<FlowMessage> free = new();
    private readonly HostNodes nodes;
    private readonly VirtualNic? outside;
    private readonly FlowTerms terms;

    /// <summary>A network to which no machine is connected.</summary>
    /// <param name="fabric">The virtual networks. Each host whose machines are connected needs a virtual switch.</param>
    /// <param name="nodeOfHost">The node of each host, in the order of the hosts' ids; null for those that they are connected to and, for the others,
    /// the topology's nodes of kind host in the order of theirs.</param>
    /// <param name="outside">The NIC through which the world outside is reached, as that of a gateway; null where its messages cross nothing.</param>
    /// <param name="terms">How messages are sent; null for <see cref="FlowTerms.Default"/>.</param>
    public TenantNetwork(VirtualFabric fabric, IReadOnlyList<NodeId>? nodeOfHost = null, VirtualNic? outside = null, FlowTerms? terms = null)
    {
        ArgumentNullException.ThrowIfNull(fabric);
        Fabric = fabric;
        nodes = new HostNodes(fabric.Network, nodeOfHost);
        (this.outside, this.terms) = (outside, terms ?? FlowTerms.Default);
    }

    /// <summary>The virtual networks.</summary>
    public VirtualFabric Fabric { get; }

    /// <summary>Gives a machine a NIC, from when it runs until it is over.</summary>
    /// <param name="vm">One without a NIC, that isn't over.</param>
    /// <param name="spec">What is asked for.</param>
    /// <exception cref="ArgumentException">The machine has a NIC, or belongs to another simulation.</exception>
    /// <exception cref="InvalidOperationException">The machine is over, or its host has no node.</exception>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public void Connect(VirtualMachine vm, VirtualNicSpec spec)
    {
        ArgumentNullException.ThrowIfNull(vm);
        ArgumentNullException.ThrowIfNull(spec);
        Fabric.Network.Simulation.ThrowIfObserving();
        if (vm.Inventory.Simulation != Fabric.Network.Simulation)
            throw new ArgumentException($"Virtual machine {vm.Id} belongs to another simulation than the network; request one of the same simulation.", nameof(vm));
        if (vm.IsOver)
            throw new InvalidOperationException($"Virtual machine {vm.Id} is {vm.State}; a NIC must be given to it before its end.");
        ModelException.ThrowIfAny(spec.Problems("nic"));
        while (plugs.Count <= vm.Id.Value)
            plugs.Add(null);
        if (plugs[vm.Id.Value] is not null)
            throw new ArgumentException($"Virtual machine {vm.Id} has a NIC in these networks already; connect each machine once.", nameof(vm));
        var plug = new Plug(this, vm, spec);
        plugs[vm.Id.Value] = plug;
        vm.Admit(plug);
        if (vm.State is VmState.Running or VmState.Paused)
            plug.VmStarted();
    }

    /// <summary>The NIC of a machine; null while it has none, because it doesn't run or <see cref="OutcomeOf"/> says why.</summary>
    /// <param name="vm">The machine.</param>
    public VirtualNic? NicOf(VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return PlugOf(vm)?.Nic;
    }

    /// <summary>What became of a machine's NIC; null while the machine hasn't begun to run, or isn't connected.</summary>
    /// <param name="vm">The machine.</param>
    public AttachOutcome? OutcomeOf(VirtualMachine vm)
    {
        ArgumentNullException.ThrowIfNull(vm);
        return PlugOf(vm)?.Outcome;
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A machine isn't connected.</exception>
    public Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag) => Send(new ServiceMessage(from, to, size, 0, false), receiver, tag);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A machine isn't connected.</exception>
    public Delivery Send(in ServiceMessage message, IEventHandler receiver, long tag)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        if (message.From == message.To || (outside is null && (message.From.IsOutside || message.To.IsOutside)))
            return Delivery.AtOnce;
        if (NicAt(message.From) is not { IsAttached: true } sender || NicAt(message.To) is not { IsAttached: true } target)
            return Delivery.Refused;
        var carrier = FlowMessage.Take(free);
        var result = message.IsAnswer ? Fabric.Answer(sender, target, message.Size, terms, carrier) : Fabric.Send(sender, target.Address, message.Port, message.Size, terms, carrier);
        if (result.Flow is { } flow)
        {
            carrier.Go(flow, receiver, tag);
            return Delivery.UnderWay;
        }

        carrier.Drop();
        return result.Outcome == SendOutcome.Denied ? Delivery.Denied : Delivery.Refused;
    }

    private Plug? PlugOf(VirtualMachine vm) => vm.Id.Value < plugs.Count ? plugs[vm.Id.Value] : null;

    private VirtualNic? NicAt(Endpoint end)
    {
        if (end.Machine is not { } vm)
            return outside;
        var plug = PlugOf(vm) ?? throw new InvalidOperationException($"Virtual machine {vm.Id} has no NIC in the tenants' networks; connect it by {nameof(TenantNetwork)}.{nameof(Connect)}.");
        return plug.Nic;
    }

    private sealed class Plug(TenantNetwork home, VirtualMachine vm, VirtualNicSpec spec) : VmListener
    {
        public VirtualNic? Nic { get; private set; }

        public AttachOutcome? Outcome { get; private set; }

        public override void VmStarted()
        {
            var result = home.Fabric.Attach(home.nodes.Of(vm.Host!), spec);
            (Outcome, Nic) = (result.Outcome, result.Nic);
        }

        public override void VmOver()
        {
            if (Nic is { } nic)
                home.Fabric.Detach(nic);
            Nic = null;
        }
    }
}
