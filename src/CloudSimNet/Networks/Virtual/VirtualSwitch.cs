// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks.Virtual;

/// <summary>The virtual switch of a host, with its physical NIC. What leaves the host crosses the host's links; what stays crosses the switch, or the
/// NIC's own switch where a virtual function takes part.</summary>
public sealed class VirtualSwitch
{
    internal VirtualSwitch(VirtualFabric fabric, NodeId node, VirtualSwitchSpec spec)
    {
        (Node, Spec) = (node, spec);
        var fluid = fabric.Network.Simulation.Fluid;
        Local = fluid.AddResource(spec.LocalRate.BitsPerSecond / 8.0);
        NicLocal = fluid.AddResource(spec.NicSwitchRate.BitsPerSecond / 8.0);
    }

    /// <summary>The host.</summary>
    public NodeId Node { get; }

    /// <summary>What it is.</summary>
    public VirtualSwitchSpec Spec { get; }

    /// <summary>How many of the NIC's virtual functions are in use.</summary>
    public int FunctionsInUse { get; internal set; }

    /// <summary>The bytes that machines of this host have sent each other through the switch, with their frames. O(flows on it).</summary>
    public Bytes CarriedLocally => Bytes.B((long)Math.Round(Local.Served));

    /// <summary>The bytes that stayed within the physical NIC, with their frames. O(flows on it).</summary>
    public Bytes CarriedInNic => Bytes.B((long)Math.Round(NicLocal.Served));

    internal FluidResource Local { get; }

    internal FluidResource NicLocal { get; }

    internal bool TryTake(NicModelSpec model)
    {
        if (!model.UsesVirtualFunction)
            return true;
        if (FunctionsInUse == Spec.VirtualFunctions)
            return false;
        FunctionsInUse++;
        return true;
    }

    internal void GiveBack(NicModelSpec model)
    {
        if (model.UsesVirtualFunction)
            FunctionsInUse--;
    }
}
