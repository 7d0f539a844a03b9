// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>How a request to a service ended.</summary>
public enum RequestOutcome
{
    /// <summary>It was answered.</summary>
    Completed,

    /// <summary>The instance it went to had a full queue.</summary>
    Rejected,

    /// <summary>There was no instance, its virtual machine ended, the network didn't deliver a message, or a request that it made of another service wasn't answered.</summary>
    Failed,
}
