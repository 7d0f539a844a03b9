// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>Keeps what must have a block for itself apart from all else that uses it.</summary>
internal sealed class BlockLocks
{
    private readonly Dictionary<long, Use> uses = [];
    private readonly Stack<Queue<int>> spare = new();

    /// <summary>Takes a block, with others or alone.</summary>
    /// <returns>False when that can't be now; <paramref name="part"/> is handed back by <see cref="Leave"/> then.</returns>
    public bool TryEnter(long block, bool isAlone, int part)
    {
        uses.TryGetValue(block, out var use);
        if (use.IsAlone || (isAlone && use.Count > 0))
        {
            use.Waiting ??= spare.TryPop(out var line) ? line : new Queue<int>();
            use.Waiting.Enqueue(part);
            uses[block] = use;
            return false;
        }

        uses[block] = use with { Count = use.Count + 1, IsAlone = isAlone };
        return true;
    }

    /// <summary>Leaves a block. When nobody has it any more, all who wait are given back, in their order, to try again.</summary>
    public void Leave(long block, Queue<int> again)
    {
        var use = uses[block];
        if (use.Count > 1)
        {
            uses[block] = use with { Count = use.Count - 1 };
            return;
        }

        uses.Remove(block);
        if (use.Waiting is null)
            return;
        while (use.Waiting.TryDequeue(out var part))
            again.Enqueue(part);
        spare.Push(use.Waiting);
    }

    private record struct Use(int Count, bool IsAlone, Queue<int>? Waiting);
}
