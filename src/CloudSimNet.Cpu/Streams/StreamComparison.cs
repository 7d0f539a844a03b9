// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Streams;

/// <summary>Runs an instruction stream under a technique and on the bare machine side by side, so that it is read once: a pipe can't be read twice.</summary>
public sealed class StreamComparison
{
    private const int Batch = 1024;
    private readonly IInstructionStream stream;
    private readonly Feed feed = new();
    private readonly StreamRun run;
    private readonly StreamRun native;

    /// <summary>A comparison that has done nothing yet.</summary>
    /// <param name="stream">The instructions.</param>
    /// <param name="profile">What they cost by themselves, the guest's pages, and how much of a walk is hidden.</param>
    /// <param name="technique">How the guest is run, beside natively.</param>
    /// <param name="cpu">On what.</param>
    /// <param name="options">How, otherwise, under the technique; null for <see cref="StreamOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">Something is wrong with the profile, the processor or an option of the technique; the message says what.</exception>
    public StreamComparison(IInstructionStream stream, InstructionProfile profile, VirtualizationTechnique technique, Microarchitecture cpu, StreamOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        this.stream = stream;
        run = new StreamRun(feed, profile, technique, cpu, options);
        native = new StreamRun(feed, profile, new Native(), cpu);
    }

    /// <summary>Runs to the end of the stream. Each result is the one that a <see cref="StreamRun"/> over the whole stream gives.</summary>
    public (StreamResult Result, StreamResult Native) Run()
    {
        run.Begin();
        native.Begin();
        var (done, doneNatively) = (0L, 0L);
        var steps = new StreamOp[Batch];
        while (stream.Read(steps) is > 0 and var count)
        {
            feed.Give(steps.AsMemory(0, count));
            done += run.GoOn();
            feed.Give(steps.AsMemory(0, count));
            doneNatively += native.GoOn();
        }

        return (run.End(done, isAtEnd: true), native.End(doneNatively, isAtEnd: true));
    }

    private sealed class Feed : IInstructionStream
    {
        private ReadOnlyMemory<StreamOp> left;

        public void Give(ReadOnlyMemory<StreamOp> steps) => left = steps;

        public int Read(Span<StreamOp> into)
        {
            var count = Math.Min(into.Length, left.Length);
            left.Span[..count].CopyTo(into);
            left = left[count..];
            return count;
        }
    }
}
