// SPDX-License-Identifier: MIT
namespace CloudSimNet.Conformance.Tests.Catalogue;

/// <summary>Ends a test as skipped because the library can't do yet what the case is about.</summary>
internal static class Later
{
    public static void Issue(string feature) => Assert.Ignore($"A later issue: {feature}.");
}
