// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>One of the things that a request to a service does, one after the other.</summary>
public abstract record Stage
{
    private protected Stage()
    {
    }
}
