// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Workloads;

/// <summary>Where sampled demand is met: a virtual machine's stay on a host.</summary>
internal interface IDemandPlace
{
    /// <summary>What the machine gets of the host.</summary>
    CpuShare Share { get; }

    /// <summary>The clock that a sample of 1 asks for on each virtual core: the machine's limit, or the host's clock where there is none.</summary>
    Frequency SampledClock { get; }

    /// <summary>An interpolated demand begins (or, with a negative slope, ends) to drift around its mean, being at the mean at an instant.</summary>
    void AddDrift(double slopeHzPerNs, double meanAtNs);
}
