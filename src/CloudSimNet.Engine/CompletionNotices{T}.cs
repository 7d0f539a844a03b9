// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>Tells those whose work is done in one instant, one after the other. When one of them throws, the others are told in an event of this same
/// instant, should the run go on.</summary>
/// <typeparam name="T">What is done.</typeparam>
internal sealed class CompletionNotices<T>(Simulation simulation, Action<T> tell)
{
    private readonly Stack<List<T>> spare = new();

    /// <summary>An empty list to collect in. Completions can nest, so there may be several.</summary>
    public List<T> TakeList() => spare.TryPop(out var list) ? list : [];

    /// <summary>Tells of all in the list, and takes it back.</summary>
    /// <param name="done">What is done, in the order of telling.</param>
    /// <param name="tag">The tag of the event that tells what is left over.</param>
    public void Tell(List<T> done, long tag)
    {
        var told = 0;
        try
        {
            while (told < done.Count)
                tell(done[told++]);
        }
        finally
        {
            if (told < done.Count)
                simulation.Schedule(simulation.Now, new LeftOver(this, done[told..]), tag, Phase.Release);
            done.Clear();
            spare.Push(done);
        }
    }

    private sealed class LeftOver(CompletionNotices<T> notices, List<T> done) : IEventHandler
    {
        public void Handle(long tag) => notices.Tell(done, tag);
    }
}
