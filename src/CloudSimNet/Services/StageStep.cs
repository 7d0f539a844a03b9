// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Services;

/// <summary>What a request does next, as a runner says it. Made by its static members.</summary>
public readonly record struct StageStep
{
    private StageStep(StageStepKind kind) => Kind = kind;

    /// <summary>The stage is over, as soon as all calls that it has begun are answered.</summary>
    public static StageStep Done => new(StageStepKind.Done);

    /// <summary>Nothing, but another turn at once. It counts as a step of the instant.</summary>
    public static StageStep Again => new(StageStepKind.Again);

    /// <summary>Waits until all calls that it has begun are answered.</summary>
    public static StageStep Join => new(StageStepKind.Join);

    /// <summary>The request fails, as <see cref="RequestFailure.StageFailed"/>.</summary>
    public static StageStep GiveUp => new(StageStepKind.GiveUp);

    /// <summary>Computes on the instance's virtual machine, as a thread that competes with its jobs and other requests.</summary>
    /// <param name="instructions">How many; finite, 0 or more.</param>
    /// <param name="terms">How; null for <see cref="ComputeTerms.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of its range.</exception>
    public static StageStep Compute(double instructions, ComputeTerms? terms = null)
    {
        if (!(instructions >= 0 && double.IsFinite(instructions)))
            throw new ArgumentOutOfRangeException(nameof(instructions), instructions, "The instructions of a stage must be at least 0 and finite.");
        return new StageStep(StageStepKind.Compute) { Amount = instructions, Terms = terms ?? ComputeTerms.Default };
    }

    /// <summary>Waits for a while, as for something that isn't modelled.</summary>
    /// <param name="delay">0 s or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public static StageStep Wait(SimDuration delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, SimDuration.Zero);
        return new StageStep(StageStepKind.Wait) { First = delay.Nanoseconds };
    }

    /// <summary>Requests something of another service and waits for the answer. When there is none, the request fails.</summary>
    /// <param name="service">One of the stage's <see cref="IServiceStage.Calls"/>.</param>
    /// <param name="request">The size of the request; 0 B or more.</param>
    /// <param name="response">The size of the answer; 0 B or more.</param>
    public static StageStep Call(ServiceId service, Bytes request = default, Bytes response = default) => CallOf(StageStepKind.Call, service, request, response, false);

    /// <summary>The same, but when there is no answer, the stage goes on, and <see cref="StageTurn.Failure"/> says why.</summary>
    /// <inheritdoc cref="Call"/>
    public static StageStep TryCall(ServiceId service, Bytes request = default, Bytes response = default) => CallOf(StageStepKind.Call, service, request, response, true);

    /// <summary>Requests something of another service and has its next turn at once; <see cref="Join"/> or the end of the stage waits for the answer.</summary>
    /// <remarks>When there is no answer, the request fails, as soon as what it does then is done.</remarks>
    /// <inheritdoc cref="Call"/>
    public static StageStep BeginCall(ServiceId service, Bytes request = default, Bytes response = default) => CallOf(StageStepKind.BeginCall, service, request, response, false);

    /// <summary>The same, but when there is no answer, the stage goes on, and <see cref="StageTurn.Lost"/> counts it.</summary>
    /// <inheritdoc cref="Call"/>
    public static StageStep TryBeginCall(ServiceId service, Bytes request = default, Bytes response = default) => CallOf(StageStepKind.BeginCall, service, request, response, true);

    /// <summary>Reads from one of the instance's disks or writes to it, and waits for the end. When that is an error, the request fails, as
    /// <see cref="RequestFailure.DiskFailed"/>.</summary>
    /// <param name="disk">Its position among the disks that the instance was added with.</param>
    /// <param name="request">What is read or written; within the disk.</param>
    public static StageStep Access(int disk, BlockRequest request) => new(StageStepKind.Disk) { Place = disk, First = request.Offset, Second = request.Length, IsWrite = request.IsWrite };

    /// <summary>The same, but after an error the stage goes on, and <see cref="StageTurn.Failure"/> tells of it.</summary>
    /// <inheritdoc cref="Access"/>
    public static StageStep TryAccess(int disk, BlockRequest request) => new(StageStepKind.Disk) { Place = disk, First = request.Offset, Second = request.Length, IsWrite = request.IsWrite, IsTried = true };

    internal StageStepKind Kind { get; }

    internal bool IsTried { get; private init; }

    internal int Place { get; private init; }

    internal double Amount { get; private init; }

    internal long First { get; private init; }

    internal long Second { get; private init; }

    internal ComputeTerms? Terms { get; private init; }

    internal bool IsWrite { get; private init; }

    private static StageStep CallOf(StageStepKind kind, ServiceId service, Bytes request, Bytes response, bool isTried)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(service.Value, nameof(service));
        ArgumentOutOfRangeException.ThrowIfNegative(request.Count, nameof(request));
        ArgumentOutOfRangeException.ThrowIfNegative(response.Count, nameof(response));
        return new StageStep(kind) { Place = service.Value, First = request.Count, Second = response.Count, IsTried = isTried };
    }
}
