// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What the guide shows can be run as it stands.</summary>
public sealed partial class GuideTests
{
    [Test]
    public void Guide_ItsBlocksTogether_AreAScenarioWithoutProblems()
    {
        var guide = File.ReadAllText(Repository.PathOf("docs", "guides", "scenarios.md")).ReplaceLineEndings("\n");
        var blocks = YamlBlock().Matches(guide).Select(match => match.Groups["text"].Value).ToArray();

        Assert.That(blocks, Has.Length.GreaterThanOrEqualTo(4));
        Assert.That(Lab.Problems(string.Join('\n', blocks)), Is.Empty);
    }

    [GeneratedRegex("^```yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex YamlBlock();
}
