// SPDX-License-Identifier: MIT
using System.Text;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class BoundedTextTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    [Platform(Exclude = "Win", Reason = "Windows has no such device.")]
    public void Load_EndlessDevice_IsRefusedAtTheBound() =>
        Assert.That(Reading.Lines(Document.Load("/dev/zero").Problems), Is.EqualTo(new[] { "/dev/zero: has more than 67108864 characters; give a smaller file" }));

    [Test]
    public void Load_Folder_SaysSoAndNamesTheScenariosInIt()
    {
        folder.Write("b.yaml", "");
        folder.Write("a.json", "");
        folder.Write("other.txt", "");

        Assert.That(Document.Load(folder.Path).Problems.Single().Message, Is.EqualTo($"is a folder, not a file; give a file in it, such as {folder["a.json"]} (there are a.json, b.yaml)"));
    }

    [Test]
    public void Load_Stream_IsReadAsAFileIs()
    {
        var bytes = Encoding.UTF8.GetBytes("a: ä\n");

        Assert.That(Document.Load(new MemoryStream(bytes), "<stdin>").Root!["a"]!.Text, Is.EqualTo("ä"));
        Assert.That(Reading.Lines(Document.Load(new MemoryStream([0x61, 0x80]), "<stdin>").Problems), Is.EqualTo(new[] { "<stdin>: the file is not in UTF-8" }));
    }
}
