// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Distributed;

/// <summary>A request to an object, as reads of some parts and then writes of some. It is used again for another when it is over.</summary>
internal sealed class ObjectIo(DistributedObject owner) : IIoListener
{
    private const int StripeUnit = 65536;
    private const int MaxAttempts = 4;
    private const long WritesFrom = 1L << 32; // Tags of writes.

    private readonly List<Touch> reads = [];
    private readonly List<Touch> writes = [];
    private readonly List<Touch> missed = [];
    private int pending;
    private int attempts;
    private bool hasFailed;
    private IoStatus fault; // Of a write.

    /// <summary>What is asked for.</summary>
    public BlockRequest Request { get; private set; }

    /// <summary>Whom to tell.</summary>
    public IIoListener? Listener { get; private set; }

    /// <summary>With what.</summary>
    public long Tag { get; private set; }

    /// <summary>How it ended.</summary>
    public IoStatus Status { get; private set; }

    /// <summary>Begins.</summary>
    public void Begin(in BlockRequest request, IIoListener listener, long tag)
    {
        (Request, Listener, Tag, attempts) = (request, listener, tag, 0);
        Try();
    }

    /// <inheritdoc/>
    void IIoListener.IoEnded(long tag, IoStatus status)
    {
        var isWrite = tag >= WritesFrom;
        var touch = isWrite ? writes[(int)(tag - WritesFrom)] : reads[(int)tag];
        if (isWrite && (status == IoStatus.Unavailable || !touch.Part.IsWritable))
            missed.Add(touch);
        else if (isWrite && status != IoStatus.Done)
            fault = status; // The part counts as having everything, and hasn't.
        else if (!isWrite && (status != IoStatus.Done || touch.Part.State != PartState.Active))
            hasFailed = true;
        if (--pending > 0)
            return;
        if (isWrite)
            EndWrite();
        else if (hasFailed)
            Try();
        else
            Write();
    }

    private void Try()
    {
        if (!owner.IsAvailable || attempts++ == MaxAttempts)
        {
            End(IoStatus.Unavailable);
            return;
        }

        (hasFailed, fault, pending) = (false, IoStatus.Done, 0);
        reads.Clear();
        writes.Clear();
        missed.Clear();
        if (owner.Policy.Layout == ObjectLayout.Mirror)
            PlanMirror();
        else
            PlanParity();
        if (reads.Count == 0)
        {
            Write();
            return;
        }

        pending = reads.Count;
        for (var i = 0; i < reads.Count; i++)
            reads[i].Part.Submit(IoKind.Read, reads[i].Offset, reads[i].Length, this, i);
    }

    private void Write()
    {
        if (writes.Count == 0)
        {
            End(IoStatus.Done);
            return;
        }

        pending = 1; // So that it doesn't end before all are on their way.
        for (var i = 0; i < writes.Count; i++)
        {
            var (part, offset, length) = writes[i];
            if (!part.IsWritable)
            {
                missed.Add(writes[i]);
                continue;
            }

            pending++;
            part.Submit(IoKind.Write, offset, length, this, WritesFrom + i);
        }

        if (--pending == 0)
            End(IoStatus.Unavailable);
    }

    // Parts lack what they have missed only once it is acknowledged: else writes under way when all of them go would leave none that has everything.
    private void EndWrite()
    {
        if (!owner.IsAvailable)
        {
            End(IoStatus.Unavailable);
            return;
        }

        if (fault != IoStatus.Done)
        {
            End(fault);
            return;
        }

        foreach (var touch in missed)
        {
            if (!touch.Part.IsWritable)
                continue;
            Try(); // It is back without this write.
            return;
        }

        foreach (var (part, offset, length) in missed)
            part.Miss(offset, length);
        End(IoStatus.Done);
    }

    private void End(IoStatus status)
    {
        Status = status;
        owner.Ended(this);
    }

    private void PlanMirror()
    {
        if (Request.IsWrite)
        {
            foreach (var part in owner.Data)
                writes.Add(new Touch(part, Request.Offset, Request.Length));
            return;
        }

        var chosen = (int)(Request.Offset / (1 << 20) % owner.Active.Count);
        reads.Add(new Touch(owner.Active[chosen], Request.Offset, Request.Length));
    }

    // Unit u of stripe s lies on part (u + s) mod n, and parity on the parts after the last unit.
    private void PlanParity()
    {
        var stripeBytes = (long)StripeUnit * owner.Policy.Data;
        for (var at = Request.Offset; at < Request.End;)
        {
            var stripe = at / stripeBytes;
            if (Request.IsWrite && at % stripeBytes == 0 && Request.End - at >= stripeBytes)
            {
                foreach (var part in owner.Data)
                    writes.Add(new Touch(part, stripe * StripeUnit, StripeUnit));
                at += stripeBytes;
                continue;
            }

            var length = (int)Math.Min(Request.End - at, StripeUnit - (at % StripeUnit));
            PlanUnit(stripe, at % stripeBytes / StripeUnit, (stripe * StripeUnit) + (at % StripeUnit), length);
            at += length;
        }
    }

    private void PlanUnit(long stripe, long unit, long offset, int length)
    {
        var parts = owner.Data;
        var part = parts[(int)((unit + stripe) % parts.Count)];
        var isThere = part.State == PartState.Active;
        if (isThere)
            reads.Add(new Touch(part, offset, length));
        else
            AddOthers(stripe, offset, length);
        if (!Request.IsWrite)
            return;
        writes.Add(new Touch(part, offset, length));
        for (var p = owner.Policy.Data; p < parts.Count; p++)
        {
            var parity = parts[(int)((p + stripe) % parts.Count)];
            if (isThere && parity.State == PartState.Active)
                reads.Add(new Touch(parity, offset, length));
            writes.Add(new Touch(parity, offset, length));
        }
    }

    // Where more are there than are needed, they take turns by the stripe.
    private void AddOthers(long stripe, long offset, int length)
    {
        for (var i = 0; i < owner.Policy.Data; i++)
            reads.Add(new Touch(owner.Active[(int)((i + stripe) % owner.Active.Count)], offset, length));
    }

    private readonly record struct Touch(ObjectPart Part, long Offset, int Length);
}
