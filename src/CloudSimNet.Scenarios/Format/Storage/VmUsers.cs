// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Tells parts of the storage of the virtual machines that use them.</summary>
internal static class VmUsers
{
    /// <summary>From now on they are told.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="users">Each with the place of its group among all groups of virtual machines.</param>
    public static void Watch(Simulation simulation, IReadOnlyList<(int Place, IVmUser User)> users)
    {
        if (users.Count == 0)
            return;
        var byGroup = users.ToLookup(static user => user.Place, static user => user.User);
        var members = ModelGroups.Of(simulation).Vms;
        simulation.VmStarted.Watch(vm => Tell(vm, static (user, vm, index) => user.Start(vm, index)));
        simulation.VmEnded.Watch(vm => Tell(vm, static (user, vm, index) => user.End(vm, index)));

        void Tell(VirtualMachine vm, Action<IVmUser, VirtualMachine, int> what)
        {
            if (members.Find(vm.Id.Value) is not { } member)
                return;
            foreach (var user in byGroup[member.Place])
                what(user, vm, member.Number);
        }
    }
}
