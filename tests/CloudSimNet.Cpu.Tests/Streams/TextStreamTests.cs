// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cpu.Tests.Streams;

public sealed class TextStreamTests
{
    [Test]
    public void Read_EachForm_GivesItsStep()
    {
        const string Text = """
            # All forms
            compute 1000
            load 0x7f00   # with a comment
              store 8192

            event syscall
            event first-touch 2
            compute 0
            """;

        Assert.That(ListStream.All(new TextStream(new StringReader(Text))), Is.EqualTo(new[]
        {
            StreamOp.Compute(1000), StreamOp.Load(0x7F00), StreamOp.Store(0x2000), StreamOp.Of(GuestEvent.SystemCall), StreamOp.Of(GuestEvent.FirstTouch), StreamOp.Of(GuestEvent.FirstTouch), StreamOp.Compute(0),
        }));
    }

    [Test]
    public void Read_NestedBlocks_AreRepeated()
    {
        const string Text = """
            repeat 2 {
              compute 1
              repeat 3 {
                compute 2
              }
              repeat 0 {
                repeat 5 {
                  compute 9
                }
              }
            }
            compute 3
            repeat 1 {
            }
            repeat 2 {
              compute 4
            }
            """;

        Assert.That(ListStream.All(new TextStream(new StringReader(Text))).Select(op => op.Instructions), Is.EqualTo(new[] { 1, 2, 2, 2, 1, 2, 2, 2, 3, 4, 4 }));
    }

    [Test]
    public void Read_EveryEvent_IsKnownByItsName()
    {
        var text = string.Join('\n', EventNames.All.Select(name => "event " + name));

        Assert.That(ListStream.All(new TextStream(new StringReader(text))).Select(op => op.Event), Is.EqualTo(Enum.GetValues<GuestEvent>()));
    }

    [TestCase("", 0)]
    [TestCase("# nothing\n\n", 0)]
    [TestCase("event cpuid 0\ncompute 1", 1)]
    public void Read_LittleText_GivesWhatThereIs(string text, int steps) =>
        Assert.That(ListStream.All(new TextStream(new StringReader(text))), Has.Length.EqualTo(steps));

    [Test]
    public void Read_ManyRounds_NeedsNoMemoryForThem()
    {
        var stream = new TextStream(new StringReader("repeat 1000000000000 {\nevent cpuid 1000000000000\n}"));
        var steps = new StreamOp[1024];

        for (var i = 0; i < 100; i++)
            Assert.That(stream.Read(steps), Is.EqualTo(1024));
    }

    [TestCase("repeat 35184372088831 {\n}\ncompute 7")]
    [TestCase("repeat 35184372088831 {\nrepeat 35184372088831 {\nevent cpuid 0\nrepeat 0 {\ncompute 1\n}\n}\n}\ncompute 7")]
    [CancelAfter(10_000)]
    public void Read_RoundsThatGiveNothing_AreOver(string text) =>
        Assert.That(ListStream.All(new TextStream(new StringReader(text))), Is.EqualTo(new[] { StreamOp.Compute(7) }));

    [Test]
    public void Read_DeepBlocks_NeedNoStack()
    {
        const int Deep = 100_000;
        var text = string.Concat(Enumerable.Repeat("repeat 1 {\r\n", Deep)) + "\tcompute\t2\r\n" + string.Concat(Enumerable.Repeat("}\r\n", Deep));

        Assert.That(ListStream.All(new TextStream(new StringReader(text))), Is.EqualTo(new[] { StreamOp.Compute(2) }));
    }

    [Test]
    public void Read_FaultBehindGoodLines_ComesWhenItIsReached()
    {
        var stream = new TextStream(new StringReader("compute 1\ncompute 2\nnonsense"));
        var steps = new StreamOp[2];

        Assert.That(stream.Read(steps), Is.EqualTo(2));
        Assert.That(() => stream.Read(steps), Throws.TypeOf<StreamFormatException>().With.Property("Line").EqualTo(3));
    }

    [TestCase("lod 0x7f00", 1, "'lod' isn't known; a line is 'compute COUNT', 'load ADDRESS'", "'store ADDRESS'")]
    [TestCase("\nwibble", 2, "'wibble' isn't known", "'event NAME [COUNT]'")]
    [TestCase("load", 1, "'load' isn't complete or says too much", "'load ADDRESS'")]
    [TestCase("compute 1 2", 1, "'compute 1 2' isn't complete or says too much", "'compute COUNT'")]
    [TestCase("repeat 3", 1, "'repeat 3' isn't complete or says too much", "'repeat COUNT {'")]
    [TestCase("repeat 3 { compute 1 }", 1, "isn't complete or says too much", "'}'")]
    [TestCase("compute -5", 1, "'-5' isn't a number of instructions", "from 0 to 35184372088831")]
    [TestCase("compute 35184372088832", 1, "'35184372088832' isn't a number of instructions", "from 0 to 35184372088831")]
    [TestCase("event cpuid many", 1, "'many' isn't a number of events", "a whole number")]
    [TestCase("repeat x {", 1, "'x' isn't a number of rounds", "a whole number")]
    [TestCase("load 7f00", 1, "'7f00' isn't an address", "Did you mean '0x7f00'?")]
    [TestCase("store 0x1ffffffffffffffff", 1, "'0x1ffffffffffffffff' isn't an address", "at most 64 bits")]
    [TestCase("event sycall", 1, "There is no event 'sycall'; there are syscall, page-fault", "halt, first-touch.")]
    [TestCase("compute 1\n}", 2, "'}' ends no block", "'repeat COUNT {' begins one")]
    [TestCase("compute 1\nrepeat 2 {\nrepeat 3 {\n}", 2, "The block that begins here has no end", "'}' on a line of its own")]
    public void Read_Fault_NamesLineValueAndRemedy(string text, int line, string problem, string remedy) =>
        Assert.That(
            () => ListStream.All(new TextStream(new StringReader(text))),
            Throws.TypeOf<StreamFormatException>().With.Property("Line").EqualTo(line)
                .And.Message.StartsWith($"Line {line}: ").And.Message.Contains(problem).And.Message.Contains(remedy));
}
