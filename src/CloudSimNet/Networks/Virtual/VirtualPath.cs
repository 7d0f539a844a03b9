// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Networks.Virtual;

/// <summary>What a flow between two virtual NICs crosses beside links, and how it is packed.</summary>
internal static class VirtualPath
{
    /// <summary>The sides of both NICs, and within a host what joins them, and what the terms say.</summary>
    public static IReadOnlyList<FluidResource> Through(VirtualNic sender, VirtualNic receiver, FlowTerms terms)
    {
        FluidResource[] ends = sender.Node != receiver.Node ? [sender.Out, receiver.In]
            : sender.Spec.Model.UsesVirtualFunction || receiver.Spec.Model.UsesVirtualFunction ? [sender.Out, sender.Switch.NicLocal, receiver.In]
            : [sender.Out, sender.Switch.Local, receiver.In];
        return terms.Through.Count == 0 ? ends : [.. ends, .. terms.Through];
    }

    /// <summary>On links in the encapsulation of the receiver's network, which the sender's host has routed to; within a host in none.</summary>
    public static FrameFormat FramesOf(VirtualNic sender, VirtualNic receiver) =>
        sender.Node == receiver.Node ? sender.Network.Fabric.Frames : receiver.Network.Frames;
}
