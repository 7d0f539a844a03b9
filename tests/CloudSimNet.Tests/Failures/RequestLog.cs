// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Failures;

/// <summary>Submits reads, and writes that each go to a place of their own, and writes down what became of them.</summary>
internal sealed class RequestLog(Simulation simulation, Action<IoKind, long, int, IIoListener, long> submit, RandomStream random) : IIoListener
{
    /// <summary>What each write writes.</summary>
    public const int Piece = 4096;

    /// <summary>How far writes are apart: a block of what replicas and stores count in.</summary>
    public const int Grain = 65536;

    private int writes;

    public List<LoggedRequest> All { get; } = [];

    public IEnumerable<LoggedRequest> Acknowledged => All.Where(request => request.IsWrite && request.IsDone);

    /// <summary>Requests at random times from now on.</summary>
    public void Load(double seconds, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var isWrite = random.NextDouble() < 0.5;
            simulation.Schedule(SimDuration.FromSeconds(random.NextUniform(0, seconds)), () => Submit(isWrite));
        }
    }

    public LoggedRequest Submit(bool isWrite)
    {
        var block = isWrite ? writes++ : random.NextInteger(Math.Max(1, writes));
        var request = new LoggedRequest(isWrite, block * Grain, simulation.Now);
        All.Add(request);
        submit(isWrite ? IoKind.Write : IoKind.Read, request.Offset, Piece, this, All.Count - 1);
        return request;
    }

    public void IoEnded(long tag, IoStatus status)
    {
        var request = All[(int)tag];
        (request.Status, request.EndedAt) = (status, simulation.Now);
        request.Ends++;
    }
}
