// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>The solver against filling from nothing, over random networks with random histories.</summary>
public sealed class RandomHistoryTests
{
    /// <summary>How many histories of each shape; set the variable for more.</summary>
    private static readonly int Histories = int.TryParse(Environment.GetEnvironmentVariable("CLOUDSIMNET_FLUID_HISTORIES"), out var more) ? more : 400;

    [Test]
    public void Rate_RandomHistory_IsWhatFillingGives([Values] NetworkShape shape)
    {
        var (comparisons, worst) = (0, 0.0);
        for (var seed = 0; seed < Histories; seed++)
        {
            var history = new RandomHistory(shape, seed);
            history.Run();
            comparisons += history.Comparisons;
            worst = Math.Max(worst, history.Worst);
        }

        TestContext.Out.WriteLine($"{shape}: {comparisons} systems compared, worst difference {worst:g2}.");
        Assert.That(comparisons, Is.GreaterThanOrEqualTo(15 * Histories));
    }
}
