// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>Which members a request touches, and how, given which of them can be read and written.</summary>
/// <remarks>
/// Small writes read what they replace and its parity, then write both. Writes of whole rows read nothing. A unit that can't be read is computed from
/// the others of its row; a write to it
/// reads the others to compute the parity anew. Parity that can't be written is left alone.
/// </remarks>
internal sealed class RaidPlan(RaidLayout layout)
{
    private readonly bool[] readable = NewTrue(layout.Members);
    private readonly bool[] writable = NewTrue(layout.Members);

    /// <summary>Which members hold valid data.</summary>
    public ReadOnlySpan<bool> Readable => readable;

    /// <summary>Which members take data.</summary>
    public ReadOnlySpan<bool> Writable => writable;

    /// <summary>How often that has changed.</summary>
    public int Changes { get; private set; }

    /// <summary>Says what a member can do.</summary>
    public void Set(int member, bool canRead, bool canWrite)
    {
        (readable[member], writable[member]) = (canRead, canWrite);
        Changes++;
    }

    /// <summary>What a read has members do.</summary>
    public void Read(long offset, long length, MemberWork work)
    {
        for (var end = offset + length; offset < end;)
        {
            var piece = PieceAt(offset, end);
            offset += piece.Length;
            if (layout.Copies > 1)
                work.ReadOneOf(piece.Member, readable.AsSpan(piece.Member, layout.Copies), piece.MemberOffset, piece.Length);
            else if (readable[piece.Member])
                work.Add(piece.Member, IoKind.Read, piece.MemberOffset, piece.Length);
            else
                ReadOthers(piece, work);
        }
    }

    /// <summary>What has to be read before a write.</summary>
    public void BeforeWrite(long offset, long length, MemberWork work)
    {
        if (layout.ParityUnits == 0)
            return;
        for (var end = offset + length; offset < end;)
        {
            var rowEnd = Math.Min(end, ((offset / layout.RowBytes) + 1) * layout.RowBytes);
            if (rowEnd - offset < layout.RowBytes)
                BeforePartOfRow(offset, rowEnd, work);
            offset = rowEnd;
        }
    }

    /// <summary>What a write writes.</summary>
    public void Write(long offset, long length, MemberWork work)
    {
        for (var end = offset + length; offset < end;)
        {
            var row = offset / layout.RowBytes;
            var rowEnd = Math.Min(end, (row + 1) * layout.RowBytes);
            var (from, to) = SpanInUnit(offset, rowEnd);
            for (var at = offset; at < rowEnd;)
            {
                var piece = PieceAt(at, rowEnd);
                at += piece.Length;
                for (var copy = 0; copy < layout.Copies; copy++)
                {
                    if (writable[piece.Member + copy])
                        work.Add(piece.Member + copy, IoKind.Write, piece.MemberOffset, piece.Length);
                }
            }

            for (var which = 0; which < layout.ParityUnits; which++)
            {
                var parity = layout.Parity(row, which);
                if (writable[parity])
                    work.Add(parity, IoKind.Write, (row * layout.Unit) + from, to - from);
            }

            offset = rowEnd;
        }
    }

    private static bool[] NewTrue(int count)
    {
        var all = new bool[count];
        all.AsSpan().Fill(true);
        return all;
    }

    private Piece PieceAt(long offset, long end)
    {
        var unit = offset / layout.Unit;
        var (row, place) = (unit / layout.DataUnits, (int)(unit % layout.DataUnits));
        var within = (int)(offset % layout.Unit);
        return new Piece(row, place, layout.DataMember(row, place), (row * layout.Unit) + within, (int)Math.Min(layout.Unit - within, end - offset));
    }

    // The part of a unit that a range of a row touches in any of its units.
    private (int From, int To) SpanInUnit(long offset, long end)
    {
        var (first, last) = (offset / layout.Unit, (end - 1) / layout.Unit);
        return first == last ? ((int)(offset % layout.Unit), (int)((end - 1) % layout.Unit) + 1) : (0, layout.Unit);
    }

    // As many of the other units as there are units of data give the missing one: data first, then parity.
    private void ReadOthers(in Piece piece, MemberWork work)
    {
        var needed = layout.DataUnits;
        for (var i = 0; i < layout.Members && needed > 0; i++)
        {
            var member = i < layout.DataUnits ? layout.DataMember(piece.Row, i) : layout.Parity(piece.Row, i - layout.DataUnits);
            if (!readable[member])
                continue;
            work.Add(member, IoKind.Read, piece.MemberOffset, piece.Length);
            needed--;
        }
    }

    private void BeforePartOfRow(long offset, long end, MemberWork work)
    {
        var row = offset / layout.RowBytes;
        var (from, to) = SpanInUnit(offset, end);
        var at = (row * layout.Unit) + from;
        if (!HasParityToWrite(row))
            return;
        if (CanReplace(row, offset, end))
        {
            for (var next = offset; next < end;)
            {
                var piece = PieceAt(next, end);
                next += piece.Length;
                work.Add(piece.Member, IoKind.Read, piece.MemberOffset, piece.Length);
            }

            for (var which = 0; which < layout.ParityUnits; which++)
            {
                if (writable[layout.Parity(row, which)])
                    work.Add(layout.Parity(row, which), IoKind.Read, at, to - from);
            }

            return;
        }

        ReadRow(row, offset, end, at, to - from, work);
    }

    // The parity is computed from the whole row: what the write doesn't bring is read, or computed if one such unit is missing.
    private void ReadRow(long row, long offset, long end, long at, int length, MemberWork work)
    {
        var isOtherMissing = false;
        for (var place = 0; place < layout.DataUnits; place++)
        {
            var unitStart = (row * layout.RowBytes) + ((long)place * layout.Unit) + (at - (row * layout.Unit));
            if (unitStart >= offset && unitStart + length <= end)
                continue; // All that counts of it is written.
            var member = layout.DataMember(row, place);
            if (readable[member])
                work.Add(member, IoKind.Read, at, length);
            else
                isOtherMissing = true;
        }

        if (!isOtherMissing)
            return;
        for (var place = 0; place < layout.DataUnits; place++)
        {
            var unitStart = (row * layout.RowBytes) + ((long)place * layout.Unit) + (at - (row * layout.Unit));
            var member = layout.DataMember(row, place);
            if (unitStart >= offset && unitStart + length <= end && readable[member])
                work.Add(member, IoKind.Read, at, length);
        }

        for (var which = 0; which < layout.ParityUnits; which++)
        {
            if (readable[layout.Parity(row, which)])
                work.Add(layout.Parity(row, which), IoKind.Read, at, length);
        }
    }

    private bool HasParityToWrite(long row)
    {
        for (var which = 0; which < layout.ParityUnits; which++)
        {
            if (writable[layout.Parity(row, which)])
                return true;
        }

        return false;
    }

    // Whether the old data and the old parities can be read, so that the difference gives the new parities.
    private bool CanReplace(long row, long offset, long end)
    {
        for (var which = 0; which < layout.ParityUnits; which++)
        {
            var parity = layout.Parity(row, which);
            if (writable[parity] && !readable[parity])
                return false;
        }

        while (offset < end)
        {
            var piece = PieceAt(offset, end);
            if (!readable[piece.Member])
                return false;
            offset += piece.Length;
        }

        return true;
    }

    private readonly record struct Piece(long Row, int Place, int Member, long MemberOffset, int Length);
}
