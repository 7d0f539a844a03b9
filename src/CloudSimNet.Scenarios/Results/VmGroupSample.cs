// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A group of virtual machines at an instant.</summary>
/// <param name="Time">The instant.</param>
/// <param name="Group">The group's name.</param>
/// <param name="Running">How many run.</param>
/// <param name="Waiting">How many wait for a host.</param>
/// <param name="Refused">How many were refused so far.</param>
/// <param name="CyclesDone">What was done for them so far.</param>
internal readonly record struct VmGroupSample(SimTime Time, string Group, int Running, int Waiting, int Refused, double CyclesDone)
{
    /// <summary>Looks at a group. O(machines).</summary>
    public static VmGroupSample Of(SimTime time, EntityGroup<VirtualMachine> group)
    {
        var (running, waiting, refused, done) = (0, 0, 0, 0.0);
        foreach (var vm in group.All)
        {
            running += vm.State == VmState.Running ? 1 : 0;
            waiting += vm.State == VmState.Waiting ? 1 : 0;
            refused += vm.State == VmState.Refused ? 1 : 0;
            done += vm.CyclesDone;
        }

        return new VmGroupSample(time, group.Name, running, waiting, refused, done);
    }
}
