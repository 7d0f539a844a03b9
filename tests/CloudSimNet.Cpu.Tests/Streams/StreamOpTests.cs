// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cpu.Tests.Streams;

public sealed class StreamOpTests
{
    [Test]
    public void Factories_Values_ComeBack()
    {
        var (load, store, hits) = (StreamOp.Load(0x1FF_FFFF_FFFF_FFFF, 65535), StreamOp.Store(0x7FFF), StreamOp.Hits(9, 3));

        Assert.That((load.Kind, load.Page, load.Instructions), Is.EqualTo((StreamOpKind.Load, 0x1FFF_FFFF_FFFFUL, 65535L)));
        Assert.That((store.Kind, store.Page, store.Instructions), Is.EqualTo((StreamOpKind.Store, 7UL, 1L)));
        Assert.That((hits.Kind, hits.Count, hits.Instructions), Is.EqualTo((StreamOpKind.Hits, 9L, 3L)));
        Assert.That((StreamOp.Compute(1L << 40).Instructions, StreamOp.Of(GuestEvent.FirstTouch).Event), Is.EqualTo((1L << 40, GuestEvent.FirstTouch)));
    }

    [Test]
    public void After_PartOfItsInstructions_KeepsTheRest()
    {
        Assert.That(StreamOp.Compute(10).After(4), Is.EqualTo(StreamOp.Compute(6)));
        Assert.That(StreamOp.Load(0x5000, 10).After(9), Is.EqualTo(StreamOp.Load(0x5000)));
    }

    [TestCase(-1)]
    [TestCase(65536)]
    public void Load_InstructionsOutOfRange_Throws(int instructions) =>
        Assert.That(() => StreamOp.Load(0, instructions), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("0 to 65535"));

    [TestCase(-1L)]
    [TestCase(1L << 45)]
    public void Compute_CountOutOfRange_Throws(long count) =>
        Assert.That(() => StreamOp.Compute(count), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void Of_UnknownEvent_Throws() => Assert.That(() => StreamOp.Of((GuestEvent)99), Throws.TypeOf<ArgumentOutOfRangeException>());
}
