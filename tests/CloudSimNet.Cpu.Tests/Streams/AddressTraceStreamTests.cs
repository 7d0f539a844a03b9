// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cpu.Tests.Streams;

public sealed class AddressTraceStreamTests
{
    [Test]
    public void Read_ReadsAndWrites_AreAnInstructionEach() =>
        Assert.That(Read("R 7f00\nW 0x2000\n\n# comment\nR ffff"), Is.EqualTo(new[] { StreamOp.Load(0x7F00), StreamOp.Store(0x2000), StreamOp.Load(0xFFFF) }));

    [Test]
    public void Read_Lackey_CountsItsInstructions()
    {
        const string Text = """
            ==123== Lackey, an example Valgrind tool
            I  04222cac,4
             L 1ffe000,8
            I  04222cb0,3
             M 2000,4
             S 1ffeffc,4
            """;

        Assert.That(Read(Text), Is.EqualTo(new[]
        {
            StreamOp.Compute(1), StreamOp.Load(0x1FFE000, 0), StreamOp.Compute(1), StreamOp.Load(0x2000, 0), StreamOp.Store(0x2000, 0), StreamOp.Store(0x1FFE000, 0),
        }));
    }

    [Test]
    public void Read_ReferenceAcrossPages_RefersToBoth() =>
        Assert.That(Read(" L 1ffc,8"), Is.EqualTo(new[] { StreamOp.Load(0x1000, 0), StreamOp.Load(0x2000, 0) }));

    [Test]
    public void Read_ModifyOfTheHighestAddress_EndsThere() => Assert.That(Read(" M ffffffffffffffff,4096"), Has.Length.InRange(2, 4));

    [TestCase("R 10\nX 7f00", 2, "'X' isn't known", "'R ADDRESS'")]
    [TestCase("r 7f00", 1, "'r' isn't known", "Did you mean 'R'?")]
    [TestCase("R zz", 1, "'zz' isn't an address", "1 to 16 hexadecimal digits")]
    [TestCase("W", 1, "'W' isn't a reference", "'W ADDRESS'")]
    [TestCase("read 7f00", 1, "'read 7f00' isn't a reference", "'R ADDRESS'")]
    [TestCase(" L 7f00", 1, "'7f00' has no size", "ADDRESS,SIZE")]
    [TestCase(" S 7f00,0", 1, "'0' isn't a size", "1 to 4096")]
    [TestCase(" M 7f00,x", 1, "'x' isn't a size", "1 to 4096")]
    [TestCase("I  q,4", 1, "'q' isn't an address", "hexadecimal")]
    public void Read_Fault_NamesLineValueAndRemedy(string text, int line, string problem, string remedy) =>
        Assert.That(
            () => Read(text),
            Throws.TypeOf<StreamFormatException>().With.Property("Line").EqualTo(line)
                .And.Message.StartsWith($"Line {line}: ").And.Message.Contains(problem).And.Message.Contains(remedy));

    private static StreamOp[] Read(string text) => ListStream.All(new AddressTraceStream(new StringReader(text)), 5);
}
