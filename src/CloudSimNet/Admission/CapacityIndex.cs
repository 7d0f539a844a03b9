// SPDX-License-Identifier: MIT
namespace CloudSimNet.Admission;

/// <summary>The free capacity of a datacenter's hosts, and a tree over it that finds hosts without visiting them all.</summary>
/// <remarks>
/// Hosts stand in blocks of <see cref="BlockSize"/>; each node of a binary tree over the blocks knows the most and the least free CPU and the most
/// free memory below it.
/// A change walks up until a node stays the same. Positions are the hosts' order in the datacenter, which is the order of their ids.
/// </remarks>
internal sealed class CapacityIndex
{
    /// <summary>Hosts in one leaf of the tree; looking at so many neighbours costs about as much as one step down.</summary>
    public const int BlockSize = 8;

    private readonly List<HostSpec> types = [];
    private readonly Dictionary<HostSpec, int> typeNumbers = [];
    private HostSpec? lastType;
    private int lastTypeNumber;
    private HostSlot[] hosts = [];
    private Node[] tree = [];
    private int leaves;
    private bool isTreeStale = true;
    private VmSpec? lastRequest;
    private long[] lastNeeds = [];
    private long lastLeastNeed;

    /// <summary>The types of host there are, in the order in which they came.</summary>
    public IReadOnlyList<HostSpec> Types => types;

    /// <summary>How many hosts there are.</summary>
    public int Count { get; private set; }

    /// <summary>The sum of the free CPU of hosts that are on, in hertz; exact up to 2^53.</summary>
    public double FreeCpuHz { get; private set; }

    /// <summary>The sum of the free memory of hosts that are on, in bytes; exact up to 2^53.</summary>
    public double FreeMemoryBytes { get; private set; }

    /// <summary>Positions of hosts that no answer may name until this is changed. Few, or none.</summary>
    public List<int> Excluded { get; } = [];

    /// <summary>A host's free CPU (in hertz), free memory (in bytes) and number of virtual machines.</summary>
    public ref readonly HostSlot this[int position] => ref hosts[position];

    /// <summary>A host's type.</summary>
    public HostSpec TypeOf(int position) => types[hosts[position].Type];

    /// <summary>Adds an empty host.</summary>
    public void Add(HostSpec spec)
    {
        if (!ReferenceEquals(lastType, spec))
        {
            lastType = spec;
            if (!typeNumbers.TryGetValue(spec, out lastTypeNumber))
            {
                lastTypeNumber = types.Count;
                typeNumbers.Add(spec, lastTypeNumber);
                types.Add(spec);
                lastRequest = null;
            }
        }

        if (Count == hosts.Length)
            Array.Resize(ref hosts, Math.Max(BlockSize, Count * 2));
        var freeHz = VmEntitlement.AdmissibleHz(spec);
        hosts[Count++] = new HostSlot { FreeCpuHz = freeHz, FreeMemoryBytes = spec.Memory.Count, Type = lastTypeNumber, IsUsable = true };
        FreeCpuHz += freeHz;
        FreeMemoryBytes += spec.Memory.Count;
        isTreeStale = true;
    }

    /// <summary>Books (or, with negative amounts, gives back) what a virtual machine holds on a host.</summary>
    public void Book(int position, long cpuHz, long memoryBytes, int machines)
    {
        ref var host = ref hosts[position];
        host.FreeCpuHz -= cpuHz;
        host.FreeMemoryBytes -= memoryBytes;
        host.VmCount += machines;
        if (host.IsUsable)
        {
            FreeCpuHz -= cpuHz;
            FreeMemoryBytes -= memoryBytes;
        }

        if (!isTreeStale)
            UpdateUpwards(position / BlockSize);
    }

    /// <summary>Lets a host's capacity count, or not: one that is off has room for nothing.</summary>
    public void SetUsable(int position, bool value)
    {
        ref var host = ref hosts[position];
        if (host.IsUsable == value)
            return;
        host.IsUsable = value;
        FreeCpuHz += value ? host.FreeCpuHz : -host.FreeCpuHz;
        FreeMemoryBytes += value ? host.FreeMemoryBytes : -host.FreeMemoryBytes;
        if (!isTreeStale)
            UpdateUpwards(position / BlockSize);
    }

    /// <summary>Whether a host has room for a request.</summary>
    public bool CanHost(int position, VmSpec request)
    {
        Prepare(request);
        return Fits(position, request.Memory.Count);
    }

    /// <summary>Whether a host could run a request and has the memory for it, whatever was promised of its CPU.</summary>
    public bool CanHoldMemory(int position, VmSpec request)
    {
        Prepare(request);
        ref readonly var host = ref hosts[position];
        return host.IsUsable && lastNeeds[host.Type] != VmEntitlement.Never && host.FreeMemoryBytes >= request.Memory.Count && !Excluded.Contains(position);
    }

    /// <summary>The first host from a position on that has room for a request, or -1.</summary>
    public int First(VmSpec request, int from)
    {
        Prepare(request);
        return from >= Count ? -1 : First(1, 0, leaves, request.Memory.Count, from);
    }

    /// <summary>The host with room for a request that has the most free CPU, or -1.</summary>
    public int MostFree(VmSpec request)
    {
        Prepare(request);
        var best = new Best { Position = -1, FreeHz = long.MinValue };
        if (Count > 0)
            MostFree(1, 0, leaves, request.Memory.Count, ref best);
        return best.Position;
    }

    /// <summary>The host with room for a request that has the least free CPU, or -1.</summary>
    public int LeastFree(VmSpec request)
    {
        Prepare(request);
        var best = new Best { Position = -1, FreeHz = long.MaxValue };
        if (Count > 0)
            LeastFree(1, 0, leaves, request.Memory.Count, ref best);
        return best.Position;
    }

    private void Prepare(VmSpec request)
    {
        if (isTreeStale)
            BuildTree();
        if (ReferenceEquals(request, lastRequest) || request.Equals(lastRequest))
            return;
        lastRequest = request;
        if (lastNeeds.Length < types.Count)
            lastNeeds = new long[types.Count];
        lastLeastNeed = VmEntitlement.Never;
        for (var i = 0; i < types.Count; i++)
        {
            lastNeeds[i] = HostRefusal.Of(types[i], request) is null ? VmEntitlement.AdmissionHz(types[i], request) : VmEntitlement.Never;
            lastLeastNeed = Math.Min(lastLeastNeed, lastNeeds[i]);
        }
    }

    private bool Fits(int position, long memory)
    {
        ref readonly var host = ref hosts[position];
        return host.IsUsable && host.FreeCpuHz >= lastNeeds[host.Type] && host.FreeMemoryBytes >= memory && (Excluded.Count == 0 || !Excluded.Contains(position));
    }

    private bool MayFit(int node, long memory) => tree[node].MaxCpuHz >= lastLeastNeed && tree[node].MaxMemoryBytes >= memory;

    private int First(int node, int firstLeaf, int span, long memory, int from)
    {
        if ((firstLeaf + span) * BlockSize <= from || !MayFit(node, memory))
            return -1;
        if (span == 1)
        {
            var end = Math.Min((firstLeaf + 1) * BlockSize, Count);
            for (var i = Math.Max(from, firstLeaf * BlockSize); i < end; i++)
            {
                if (Fits(i, memory))
                    return i;
            }

            return -1;
        }

        var half = span / 2;
        var found = First(node * 2, firstLeaf, half, memory, from);
        return found >= 0 ? found : First((node * 2) + 1, firstLeaf + half, half, memory, from);
    }

    private void MostFree(int node, int firstLeaf, int span, long memory, ref Best best)
    {
        var bound = tree[node].MaxCpuHz;
        if (!MayFit(node, memory) || bound < best.FreeHz || (bound == best.FreeHz && firstLeaf * BlockSize > best.Position))
            return;
        if (span == 1)
        {
            var end = Math.Min((firstLeaf + 1) * BlockSize, Count);
            for (var i = firstLeaf * BlockSize; i < end; i++)
            {
                var freeHz = hosts[i].FreeCpuHz;
                if ((freeHz > best.FreeHz || (freeHz == best.FreeHz && i < best.Position)) && Fits(i, memory))
                    best = new Best { Position = i, FreeHz = freeHz };
            }

            return;
        }

        var (left, half) = (node * 2, span / 2);
        var rightFirst = tree[left + 1].MaxCpuHz > tree[left].MaxCpuHz;
        if (rightFirst)
            MostFree(left + 1, firstLeaf + half, half, memory, ref best);
        MostFree(left, firstLeaf, half, memory, ref best);
        if (!rightFirst)
            MostFree(left + 1, firstLeaf + half, half, memory, ref best);
    }

    private void LeastFree(int node, int firstLeaf, int span, long memory, ref Best best)
    {
        var bound = Math.Max(tree[node].LeastCpuHz, lastLeastNeed);
        if (!MayFit(node, memory) || bound > best.FreeHz || (bound == best.FreeHz && firstLeaf * BlockSize > best.Position))
            return;
        if (span == 1)
        {
            var end = Math.Min((firstLeaf + 1) * BlockSize, Count);
            for (var i = firstLeaf * BlockSize; i < end; i++)
            {
                var freeHz = hosts[i].FreeCpuHz;
                if ((freeHz < best.FreeHz || (freeHz == best.FreeHz && i < best.Position)) && Fits(i, memory))
                    best = new Best { Position = i, FreeHz = freeHz };
            }

            return;
        }

        LeastFree(node * 2, firstLeaf, span / 2, memory, ref best);
        LeastFree((node * 2) + 1, firstLeaf + (span / 2), span / 2, memory, ref best);
    }

    private void BuildTree()
    {
        leaves = 1;
        while (leaves * BlockSize < Count)
            leaves *= 2;
        tree = new Node[leaves * 2];
        for (var leaf = 0; leaf < leaves; leaf++)
            tree[leaves + leaf] = OfBlock(leaf);
        for (var node = leaves - 1; node > 0; node--)
            tree[node] = Node.Over(tree[node * 2], tree[(node * 2) + 1]);
        isTreeStale = false;
    }

    private void UpdateUpwards(int block)
    {
        var node = leaves + block;
        var value = OfBlock(block);
        while (true)
        {
            if (tree[node].Equals(value))
                return;
            tree[node] = value;
            node /= 2;
            if (node == 0)
                return;
            value = Node.Over(tree[node * 2], tree[(node * 2) + 1]);
        }
    }

    private Node OfBlock(int block)
    {
        var value = Node.Empty;
        var end = Math.Min((block + 1) * BlockSize, Count);
        for (var i = block * BlockSize; i < end; i++)
        {
            if (hosts[i].IsUsable)
                value = Node.Over(value, new Node(hosts[i].FreeCpuHz, hosts[i].FreeCpuHz, hosts[i].FreeMemoryBytes));
        }

        return value;
    }

    /// <summary>One host's free capacity.</summary>
    internal struct HostSlot
    {
        public long FreeCpuHz;
        public long FreeMemoryBytes;
        public int Type;
        public int VmCount;
        public bool IsUsable; // Switched on.
    }

    private struct Best
    {
        public int Position;
        public long FreeHz;
    }

    private readonly record struct Node(long MaxCpuHz, long LeastCpuHz, long MaxMemoryBytes)
    {
        public static Node Empty => new(long.MinValue, long.MaxValue, long.MinValue);

        public static Node Over(in Node left, in Node right) => new(
            Math.Max(left.MaxCpuHz, right.MaxCpuHz),
            Math.Min(left.LeastCpuHz, right.LeastCpuHz),
            Math.Max(left.MaxMemoryBytes, right.MaxMemoryBytes));
    }
}
