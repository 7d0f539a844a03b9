// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Cpu.Translation;

namespace CloudSimNet.Cpu.Tests.Streams;

public sealed class StreamComparisonTests
{
    private static readonly Microarchitecture Cascade = MicroarchitectureCatalogue.Get("cascade-lake");

    [TestCase("hardware-nested")]
    [TestCase("hardware-shadow")]
    [TestCase("paravirtual")]
    [TestCase("native")]
    public void Run_OneReading_GivesBothResultsToTheLastBit(string name)
    {
        var technique = TechniqueCatalogue.Get(name);
        var profile = InstructionProfileCatalogue.Get("web-server");
        var (result, native) = new StreamComparison(Steps(), profile, technique, Cascade).Run();

        AssertSame(result, new StreamRun(Steps(), profile, technique, Cascade).Run(long.MaxValue));
        AssertSame(native, new StreamRun(Steps(), profile, new Native(), Cascade).Run(long.MaxValue));
    }

    [Test]
    public void Run_Transitions_AreThoseOfOneRun()
    {
        var (beside, alone) = (new ExitLog(), new ExitLog());
        new StreamComparison(Steps(), InstructionProfile.Plain, new HardwareNested(), Cascade, new StreamOptions { Trace = beside }).Run();
        new StreamRun(Steps(), InstructionProfile.Plain, new HardwareNested(), Cascade, new StreamOptions { Trace = alone }).Run(long.MaxValue);

        Assert.That(beside.Moves, Is.EqualTo(alone.Moves).And.Not.Empty);
    }

    [Test]
    public void Read_BlockWithoutAnEnd_IsRefusedAtTheBound()
    {
        var text = new EndlessLines("repeat 2 {", "compute 1");
        var stream = new TextStream(text);

        Assert.That(() => stream.Read(new StreamOp[16]), Throws.TypeOf<StreamFormatException>().With.Message.Contains("has more than 1000000 lines").And.Property("Line").EqualTo(1));
        Assert.That(text.Read, Is.LessThan(1_000_100));
    }

    [Test]
    public void Map_PagesScatteredOverAllMemory_IsRefusedAtTheBound()
    {
        var table = new PageTable(4, PageSize.Small, new FrameAllocator(PageSize.Small), maxTables: 1000);

        Assert.That(
            () =>
            {
                for (var i = 0UL; i < 1000; i++)
                    table.Map(i << (2 * PageSizes.BitsPerLevel));
            },
            Throws.TypeOf<TooManyPagesException>().With.Message.Contains("more than 1000"));
    }

    private static TextStream Steps()
    {
        var text = new StringWriter();
        for (var i = 0; i < 3000; i++)
            text.WriteLine($"load {i * 7919 % 4096 * 4096}\ncompute {i % 5}\nstore {i * 104_729 % 9000 * 512}");
        text.WriteLine("event syscall 40\nevent user-device 9\nevent first-touch 100\nrepeat 50 {\ncompute 3\nload 0x7f00\nevent interrupt\n}");
        return new TextStream(new StringReader(text.ToString()));
    }

    private static void AssertSame(StreamResult one, StreamResult other)
    {
        Assert.That((one.Instructions, one.Cycles, one.Cost.CyclesPerInstruction, one.IsAtEnd), Is.EqualTo((other.Instructions, other.Cycles, other.Cost.CyclesPerInstruction, other.IsAtEnd)));
        Assert.That(one.Translation, Is.EqualTo(other.Translation));
        Assert.That(Enum.GetValues<CloudSimNet.Cpu.Costs.ExitReason>().Select(one.Exits), Is.EqualTo(Enum.GetValues<CloudSimNet.Cpu.Costs.ExitReason>().Select(other.Exits)));
    }

    private sealed class EndlessLines(string first, string others) : TextReader
    {
        public new long Read { get; private set; }

        public override string ReadLine() => Read++ == 0 ? first : others;
    }
}
