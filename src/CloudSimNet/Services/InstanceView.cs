// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>What a balancing policy sees of an instance.</summary>
/// <param name="Id">Its number within the service.</param>
/// <param name="Outstanding">Requests that were sent to it and that it hasn't finished: on their way, queued, or in work.</param>
/// <param name="InWork">Requests that hold one of its threads.</param>
/// <param name="VirtualCpus">The virtual cores of its machine.</param>
public readonly record struct InstanceView(int Id, int Outstanding, int InWork, int VirtualCpus);
