// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a view tells of a living host when it is asked, because most policies don't ask.</summary>
internal interface IHostFacts
{
    /// <summary>Its labels.</summary>
    Labels Labels { get; }

    /// <summary>What its virtual machines ask for, those included that were placed in this instant.</summary>
    Frequency ExpectedDemand { get; }

    /// <summary>The part of its capacity that is used.</summary>
    double Utilisation { get; }

    /// <summary>Whether it is switched on.</summary>
    HostPowerState PowerState { get; }

    /// <summary>Its mean utilisation in past intervals, the oldest first.</summary>
    IReadOnlyList<double> History { get; }

    /// <summary>How many of its virtual machines have a label.</summary>
    int CountOf(string key, string value);
}
