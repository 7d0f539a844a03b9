// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Conformance.Tests.Catalogue;

/// <summary>One case of one file.</summary>
/// <param name="Name">Its id or name: what its test is called, and nothing else.</param>
/// <param name="Shape">What kind of case it is.</param>
/// <param name="File">Where it stands.</param>
/// <param name="Json">All of it; undefined for a placeholder.</param>
/// <param name="Skip">Why it can't be run at all; null when it can be looked at.</param>
internal sealed record ConformanceCase(string Name, CaseShape Shape, string File, JsonElement Json, string? Skip = null)
{
    /// <summary>Ends the test as skipped when there is nothing to look at.</summary>
    public void MustBePresent()
    {
        if (Skip is not null)
            Assert.Ignore(Skip);
    }

    public override string ToString() => Name;
}
