// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;

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
        var members = VmGroups.Of(simulation);
        simulation.VmStarted.Watch(vm => Tell(vm, static (user, vm, index) => user.Start(vm, index)));
        simulation.VmEnded.Watch(vm => Tell(vm, static (user, vm, index) => user.End(vm, index)));

        void Tell(VirtualMachine vm, Action<IVmUser, VirtualMachine, int> what)
        {
            var (place, index) = members.Find(vm.Id.Value);
            foreach (var user in byGroup[place])
                what(user, vm, index);
        }
    }
}
