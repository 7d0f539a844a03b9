// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Text;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Format;

public sealed class ManyProblemsTests
{
    [Test]
    public void Validate_40000Problems_CountsTo1000AndTakesNoMinute()
    {
        var watch = Stopwatch.StartNew();
        var problems = Lab.Problems(Lab.Text(rest: Many(40_000)));

        Assert.That(problems, Has.Length.EqualTo(1001));
        Assert.That(problems[999], Does.StartWith("s.yaml:"));
        Assert.That(problems[1000], Is.EqualTo("s.yaml: there are more than 1000 problems, which is where counting stops; mend these first"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(15)), "It took 22 s when each problem was compared with each.");
    }

    [TestCase(500)]
    public void Validate_1000Problems_AreAllSaid(int machines) => Assert.That(Lab.Problems(Lab.Text(rest: Many(machines))), Has.Length.EqualTo(2 * machines));

    [Test]
    public void Include_AnyPaths_IsWhatComparingEachWithEachSays()
    {
        string[] paths = ["", "a", "a.b", "a.b.c", "a[0]", "a[0].b", "a[1].b", "ab", "ab.c", "a[0].bc", "a[10].b"];
        foreach (var (first, isUnknown) in paths.SelectMany(static path => new[] { (path, true), (path, false) }))
        {
            var earlier = new DocumentProblem("f", 1, 1, first, "x") { IsUnknownKey = isUnknown };
            var consequences = new Consequences([earlier]);
            foreach (var second in paths)
            {
                var expected = IsWithin(first, second) || IsWithin(second, first) || (isUnknown && Home(first) == Home(second));
                Assert.That(consequences.Include(new DocumentProblem("f", 1, 1, second, "x")), Is.EqualTo(expected), $"'{second}' after '{first}'");
            }
        }

        static bool IsWithin(string path, string outer) =>
            path.StartsWith(outer, StringComparison.Ordinal) && (path.Length == outer.Length || outer.Length == 0 || path[outer.Length] is '.' or '[');

        static string Home(string path) => path[..Math.Max(0, path.LastIndexOf('.'))];
    }

    // Half of the problems are found in reading, half in checking.
    private static string Many(int machines)
    {
        var text = new StringBuilder("vms:\n");
        for (var i = 0; i < machines; i++)
            text.Append("  - { count: 1, type: { memory: 5 } }\n  - { count: 1, datacenter: nowhere, type: { memory: 1 GiB } }\n");
        return text.ToString();
    }
}
