// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>What processes find on their simulation.</summary>
public static class ProcessExtensions
{
    extension(Simulation simulation)
    {
        /// <summary>A stretch of time to await: <c>await sim.Delay(SimDuration.FromSeconds(3))</c>.</summary>
        /// <param name="duration">Not negative; <see cref="SimDuration.Forever"/> waits until somebody interrupts.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
        public Delay Delay(SimDuration duration) => new(simulation, duration);

        /// <summary>A stretch of time, beginning now, to combine with other things to wait for.</summary>
        /// <param name="duration">Not negative.</param>
        /// <exception cref="ArgumentOutOfRangeException"><paramref name="duration"/> is negative.</exception>
        public SimTimeout Timeout(SimDuration duration) => new(simulation, duration);

        /// <summary>An event that somebody will bring about.</summary>
        public SimEvent Event() => new(simulation);

        /// <summary>An event that somebody will bring about, with a value.</summary>
        /// <typeparam name="T">The value.</typeparam>
        public SimEvent<T> Event<T>() => new(simulation);

        /// <summary>The first of several things to happen: <c>var first = await sim.AnyOf(request, timeout)</c>.</summary>
        /// <param name="parts">At least one. Among those that have happened already the first in this order counts.</param>
        /// <exception cref="ArgumentException">There are no parts.</exception>
        /// <exception cref="InvalidOperationException">One of them belongs to another simulation or was withdrawn.</exception>
        public AnyOf AnyOf(params ReadOnlySpan<Waitable> parts) => new(simulation, parts);

        /// <summary>All of several things.</summary>
        /// <param name="parts">Any number; none have happened at once.</param>
        /// <exception cref="InvalidOperationException">One of them belongs to another simulation or was withdrawn.</exception>
        public AllOf AllOf(params ReadOnlySpan<Waitable> parts) => new(simulation, parts);

        /// <summary>Runs until something has happened, or an instant has come. Throws what it failed with.</summary>
        /// <inheritdoc cref="Simulation.RunUntil(Func{bool}, SimTime?, CancellationToken, IProgress{RunProgress}?)"/>
        public RunResult RunUntil(Waitable waitable, SimTime? limit = null, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null)
        {
            ArgumentNullException.ThrowIfNull(waitable);
            if (waitable.RefusalIn(simulation) is { } refusal)
                throw refusal;
            var result = simulation.RunUntil(() => waitable.IsTriggered, limit, cancellation, progress);
            waitable.ThrowIfFailed();
            return result;
        }
    }
}
