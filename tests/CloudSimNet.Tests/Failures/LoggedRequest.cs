// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Tests.Failures;

/// <summary>A request, and what became of it.</summary>
internal sealed class LoggedRequest(bool isWrite, long offset, SimTime submittedAt)
{
    public bool IsWrite { get; } = isWrite;

    public long Offset { get; } = offset;

    public SimTime SubmittedAt { get; } = submittedAt;

    public SimTime EndedAt { get; set; } = SimTime.Never;

    public IoStatus Status { get; set; }

    public int Ends { get; set; }

    public bool IsDone => Ends > 0 && Status == IoStatus.Done;

    public Outcome Outcome => Ends == 0 ? Outcome.Waits : IsDone ? Outcome.Served : Outcome.Refused;

    public override string ToString() => $"{(IsWrite ? "write" : "read")} at {Offset} of {SubmittedAt}: {Outcome} {EndedAt}";
}
