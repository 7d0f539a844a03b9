// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>A flow between two virtual NICs, with its place in their lists.</summary>
internal sealed class VirtualFlow(Flow flow, VirtualNic sender, VirtualNic receiver, Backend? backend) : IFlowEnds
{
    /// <summary>The flow.</summary>
    public Flow Flow => flow;

    /// <summary>Who sends.</summary>
    public VirtualNic Sender => sender;

    /// <summary>Who receives.</summary>
    public VirtualNic Receiver => receiver;

    /// <summary>Whom a load balancer gave it to; null for nobody.</summary>
    public Backend? Backend => backend;

    /// <inheritdoc/>
    FlowEndCost IFlowEnds.Sending => new(sender.Spec.Model.CyclesPerPacket, sender.Spec.Model.CyclesPerByte);

    /// <inheritdoc/>
    FlowEndCost IFlowEnds.Receiving => new(receiver.Spec.Model.CyclesPerPacket, receiver.Spec.Model.CyclesPerByte);

    /// <summary>Its place among those that the sender sends.</summary>
    public int PlaceAtSender { get; set; }

    /// <summary>Its place among those that the receiver receives.</summary>
    public int PlaceAtReceiver { get; set; }
}
