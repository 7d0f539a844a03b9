// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Processes;

/// <summary>What a process may await: something that resumes it in simulated time. Only the library implements it.</summary>
/// <remarks>Awaiting anything else, such as a <see cref="Task"/>, in a method that returns a <see cref="Process"/> is compile error CS0315: no real
/// time passes inside a simulation.</remarks>
public interface ISimulationAwaiter : INotifyCompletion
{
    /// <summary>Sees to it that the process is resumed when its time has come.</summary>
    internal void Suspend(Process process);
}
