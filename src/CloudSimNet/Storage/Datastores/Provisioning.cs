// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Datastores;

/// <summary>When a file takes its space.</summary>
public enum Provisioning
{
    /// <summary>All of it when it is made.</summary>
    Thick,

    /// <summary>Block by block, when something is written there for the first time.</summary>
    Thin,
}
