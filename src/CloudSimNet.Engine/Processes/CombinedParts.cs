// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>The parts of an any-of or all-of, and its places in their lines.</summary>
internal sealed class CombinedParts
{
    private readonly Waitable[] parts;
    private readonly Waiter[] waiters;

    public CombinedParts(IWaitTarget target, ReadOnlySpan<Waitable> parts)
    {
        this.parts = parts.ToArray();
        waiters = new Waiter[parts.Length];
        for (var i = 0; i < waiters.Length; i++)
            waiters[i] = new Waiter(target);
    }

    /// <summary>The parts.</summary>
    public ReadOnlySpan<Waitable> All => parts;

    /// <summary>Waits for the parts that haven't happened; returns how many these are.</summary>
    public int Attach()
    {
        var missing = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].IsTriggered)
                continue;
            parts[i].Add(waiters[i]);
            missing++;
        }

        return missing;
    }

    /// <summary>Leaves the lines.</summary>
    public void Detach()
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (waiters[i].Of is null)
                continue;
            parts[i].Remove(waiters[i]);
            if (parts[i] is AnyOf or AllOf)
                parts[i].Abandon();
        }
    }
}
