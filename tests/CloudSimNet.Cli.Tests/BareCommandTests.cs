// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

public sealed class BareCommandTests
{
    [TestCase("cloudsimnet run scenarios/")]
    [TestCase("Looks at workload traces.", "trace")]
    [TestCase("cloudsimnet cpu table", "cpu")]
    public void Run_CommandWithoutAVerb_ShowsItsHelp(string text, params string[] args)
    {
        var invocation = Invocation.Of(args);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output, Does.Contain("Usage:").And.Contain(text));
    }

    [Test]
    public void Run_MisspeltVerb_IsOneProblem() =>
        Assert.That(Invocation.Of("rum").ErrorLines(), Is.EqualTo(new[] { "cloudsimnet: there is no command 'rum'; did you mean 'run'? Commands: run, validate, catalogue, upgrade, test, trace, cpu", "Try 'cloudsimnet --help'." }));
}
