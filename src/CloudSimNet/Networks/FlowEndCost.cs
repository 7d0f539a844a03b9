// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks;

/// <summary>What sending or receiving costs the host at one end of a flow, beside encryption.</summary>
/// <param name="PerPacket">Cycles for each packet; packets are taken to be full but for a flow's last.</param>
/// <param name="PerByte">Cycles for each byte of payload.</param>
internal readonly record struct FlowEndCost(double PerPacket, double PerByte)
{
    /// <summary>The cycles of a byte of payload in packets of a size.</summary>
    public double OfByte(int packet) => PerByte + (PerPacket / packet);
}
