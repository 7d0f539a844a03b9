// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>A point at which others may watch the model. Watching costs nothing while nobody does, and a watcher hears of things in the order in which they happen.</summary>
/// <typeparam name="T">What there is to see.</typeparam>
public sealed class Probe<T>
{
    private Action<T>? watchers;

    /// <summary>Whether anybody watches.</summary>
    public bool IsWatched => watchers is not null;

    /// <summary>Calls <paramref name="watcher"/> each time from now on.</summary>
    /// <param name="watcher">Called at the end of the instant in which it happened, when every step of the model has been completed; it may change the model.</param>
    public void Watch(Action<T> watcher)
    {
        ArgumentNullException.ThrowIfNull(watcher);
        watchers += watcher;
    }

    /// <summary>Tells the watchers.</summary>
    /// <param name="what">What there is to see.</param>
    public void Report(T what) => watchers?.Invoke(what);
}
