// SPDX-License-Identifier: MIT

namespace CloudSimNet.Scenarios.Documents;

/// <summary>A <see cref="Model"/> that has other names beside its own, each of which stands for known values of its arguments.</summary>
public interface IPresets
{
    /// <summary>The other names, each with what it stands for in a sentence.</summary>
    static abstract IReadOnlyList<(string Name, string What)> Presets { get; }
}
