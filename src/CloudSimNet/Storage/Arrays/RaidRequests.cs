// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>The requests that are in an array, as its members work on them.</summary>
internal sealed class RaidRequests
{
    private readonly RaidArray array;
    private readonly RaidPlan plan;
    private readonly RaidMember[] members;
    private readonly SlotPool<RaidOperation> operations = new();
    private readonly DelayedCompletions later;
    private readonly Submission submission;
    private readonly IoStep memberEnded;

    public RaidRequests(RaidArray array, RaidPlan plan, RaidMember[] members)
    {
        (this.array, this.plan, this.members) = (array, plan, members);
        Written = new BlockMap(array.Capacity, Bytes.B(512));
        later = new DelayedCompletions(array.Simulation);
        submission = new Submission(this);
        memberEnded = new IoStep(EndOne);
    }

    /// <summary>What was acknowledged as written.</summary>
    public BlockMap Written { get; }

    /// <summary>Begins with a request.</summary>
    public void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (!array.IsAvailable)
        {
            later.After(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
            return;
        }

        var slot = operations.Take();
        operations[slot] = new RaidOperation { Listener = listener, Tag = tag, Request = request };
        Begin(slot);
    }

    /// <summary>Ends all of them, because the array has failed. What members still do for them doesn't matter any more.</summary>
    public void EndAll()
    {
        for (var slot = 0; slot < operations.Places; slot++)
        {
            ref var operation = ref operations[slot];
            if (operation.Listener is null || operation.IsTold)
                continue;
            operation.IsTold = true;
            later.After(SimDuration.Zero, operation.Listener, operation.Tag, IoStatus.Unavailable);
        }
    }

    private void Begin(int slot)
    {
        ref var operation = ref operations[slot];
        var request = operation.Request;
        (operation.Changes, operation.Fault, operation.IsWriting) = (plan.Changes, IoStatus.Done, false);
        submission.Slot = slot;
        if (request.IsWrite)
            plan.BeforeWrite(request.Offset, request.Length, submission);
        else
            plan.Read(request.Offset, request.Length, submission);
        if (request.IsWrite && operations[slot].Outstanding == 0)
            BeginWrite(slot);
    }

    private void BeginWrite(int slot)
    {
        ref var operation = ref operations[slot];
        operation.IsWriting = true;
        submission.Slot = slot;
        plan.Write(operation.Request.Offset, operation.Request.Length, submission);
    }

    private void EndOne(long tag, IoStatus status)
    {
        var slot = (int)tag;
        ref var operation = ref operations[slot];
        if (status != IoStatus.Done)
            operation.Fault = status;
        if (--operation.Outstanding > 0)
            return;
        if (operation.IsTold)
            operations.Give(slot);
        else if (operation.Fault != IoStatus.Done && operation.Changes != plan.Changes)
            Begin(slot); // A member is missing since; the others can do it.
        else if (operation.Fault != IoStatus.Done)
            End(slot, operation.Fault);
        else if (operation.Request.IsWrite && !operation.IsWriting)
            BeginWrite(slot);
        else
            End(slot, IoStatus.Done);
    }

    private void End(int slot, IoStatus status)
    {
        var operation = operations.Give(slot);
        if (status == IoStatus.Done && operation.Request.IsWrite)
            Written.Add(operation.Request.Offset, operation.Request.Length);
        operation.Listener.IoEnded(operation.Tag, status);
    }

    private sealed class Submission(RaidRequests requests) : MemberWork
    {
        public int Slot { get; set; }

        public override void Add(int member, IoKind kind, long offset, int length)
        {
            requests.operations[Slot].Outstanding++;
            requests.members[member].Device.Submit(new BlockRequest(kind, offset, length), requests.memberEnded, Slot);
        }

        // The one with the fewest requests; the first of equals.
        public override void ReadOneOf(int first, ReadOnlySpan<bool> readable, long offset, int length)
        {
            var best = -1;
            for (var i = 0; i < readable.Length; i++)
            {
                if (readable[i] && (best < 0 || requests.members[first + i].Device.InFlight < requests.members[best].Device.InFlight))
                    best = first + i;
            }

            Add(best, IoKind.Read, offset, length);
        }
    }
}
