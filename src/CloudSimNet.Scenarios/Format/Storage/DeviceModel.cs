// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What a scenario file says of one device: the arguments of its model, from which devices are made, one for each simulation.</summary>
public abstract record DeviceModel : Model
{
    /// <summary>The figures that devices of this model have beside those of every device; null for none.</summary>
    public virtual FigureGroup<BlockDevice>? Figures => null;

    /// <summary>What it stands on.</summary>
    internal virtual IEnumerable<DeviceUse> Uses => [];

    /// <summary>The nodes of the network that it talks between, with the key that names them; null for links of its own.</summary>
    internal virtual (string Key, OverModel Ends)? Way => null;

    /// <summary>Whether it always has something left to do, so that only the scenario can end the run.</summary>
    internal virtual bool KeepsGoing => false;

    /// <summary>Makes the device and puts it into the rack.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rack">What there is already, and where it goes.</param>
    /// <exception cref="ArgumentException">The library refuses it, for the reason in the message.</exception>
    public abstract void Make(string name, DeviceRegistry rack);

    /// <summary>The key that decides what the library calls by another name; empty for the model as a whole.</summary>
    internal virtual string KeyOf(string parameter)
    {
        var key = parameter.Length == 0 ? "" : char.ToLowerInvariant(parameter[0]) + parameter[1..];
        foreach (var property in GetType().GetProperties())
        {
            if (property.GetCustomAttributes(typeof(KeyAttribute), inherit: true) is [KeyAttribute attribute] && attribute.Name == key)
                return key;
        }

        return "";
    }
}
