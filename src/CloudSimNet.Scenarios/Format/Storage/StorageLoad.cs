// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What is asked of a device, or of the disks of a group of virtual machines, in one simulation.</summary>
/// <param name="simulation">The simulation.</param>
/// <param name="name">Its name.</param>
/// <param name="on">The name of what is asked.</param>
/// <param name="terms">What the file says.</param>
internal abstract class StorageLoad(Simulation simulation, string name, string on, IoTerms terms)
{
    /// <summary>The simulation.</summary>
    public Simulation Simulation => simulation;

    /// <summary>Its name.</summary>
    public string Name => name;

    /// <summary>The name of what is asked.</summary>
    public string On => on;

    /// <summary>What the file says.</summary>
    public IoTerms Terms => terms;

    /// <summary>The operations that are done. Reading it changes nothing.</summary>
    public abstract double Completed { get; }

    /// <summary>A load that nobody is asked for yet.</summary>
    public static StorageLoad Of(Simulation simulation, string name, string on, IoTerms terms) =>
        terms.Requests is null ? new StreamLoad(simulation, name, on, terms) : new RequestLoad(simulation, name, on, terms);

    /// <summary>From an instant on something is asked.</summary>
    /// <param name="target">What is asked.</param>
    /// <param name="begin">The instant; not before now.</param>
    /// <param name="stream">The name of the random stream that is drawn from.</param>
    public abstract LoadSource Ask(LoadTarget target, SimTime begin, string stream);
}
