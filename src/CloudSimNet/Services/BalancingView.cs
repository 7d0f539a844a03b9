// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Services;

/// <summary>What a balancing policy sees of a service: its instances whose machines run, in id order; valid during the call alone.</summary>
public sealed class BalancingView
{
    private readonly List<ServiceInstance> instances;

    internal BalancingView(List<ServiceInstance> instances, RandomStream random)
    {
        this.instances = instances;
        Random = random;
    }

    /// <summary>How many instances there are; at least 1.</summary>
    public int Count => instances.Count;

    /// <summary>The instance that took the last request; null while there is none.</summary>
    public int? LastChosen { get; internal set; }

    /// <summary>The service's own random stream for this.</summary>
    public RandomStream Random { get; }

    /// <summary>One instance.</summary>
    /// <param name="position">From 0 to <see cref="Count"/> less 1.</param>
    public InstanceView this[int position]
    {
        get
        {
            var instance = instances[position];
            return new(instance.Id, instance.Outstanding, instance.InWork, instance.VirtualMachine.Spec.VirtualCpus);
        }
    }

    /// <summary>The position of the first instance with a higher id, or 0 when there is none. O(log instances).</summary>
    public int FirstAfter(int id)
    {
        var (low, high) = (0, instances.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (instances[middle].Id > id)
                high = middle;
            else
                low = middle + 1;
        }

        return low == instances.Count ? 0 : low;
    }
}
