// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Translation;

public sealed class FrameAllocatorTests
{
    [TestCase(PageSize.Small, false, new[] { 0, 1, 2, 3 })]
    [TestCase(PageSize.Small, true, new[] { 0, 512, 1, 513 })]
    [TestCase(PageSize.Large, false, new[] { 0, 512, 1, 1024 })]
    [TestCase(PageSize.Huge, true, new[] { 0, 262144, 1, 524288 })]
    public void Take_TablesAndPagesInTurn_AreGivenInOrder(PageSize pages, bool groupsTables, int[] expected)
    {
        var frames = new FrameAllocator(pages, groupsTables);

        Assert.That(new[] { frames.TakeTable(), frames.TakePage(), frames.TakeTable(), frames.TakePage() }, Is.EqualTo(expected));
    }

    [Test]
    public void TakeTable_GroupIsFull_BeginsAnother()
    {
        var frames = new FrameAllocator(PageSize.Small, groupsTables: true);
        for (var i = 0; i < 512; i++)
            frames.TakeTable();
        frames.TakePage();

        Assert.That((frames.TakeTable(), frames.TakePage()), Is.EqualTo((1024UL, 1536UL)), "A group begins at a multiple of its size.");
    }
}
