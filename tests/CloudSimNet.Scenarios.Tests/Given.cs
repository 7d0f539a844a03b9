// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests;

/// <summary>What tests have in common.</summary>
internal static class Given
{
    /// <summary>How many cases of a property to try: a tenth of them, all when the environment variable CLOUDSIMNET_LONG is 1.</summary>
    public static int Count(int full) => Environment.GetEnvironmentVariable("CLOUDSIMNET_LONG") == "1" ? full : Math.Max(1, full / 10);
}
