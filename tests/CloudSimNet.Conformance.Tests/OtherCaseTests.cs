// SPDX-License-Identifier: MIT
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests;

/// <summary>Cases that nothing here can run yet. They are listed, so that none gets lost.</summary>
public sealed class OtherCaseTests
{
    private static IEnumerable<TestCaseData> OpenDcCases => CaseCatalogue.Tests(CaseShape.OpenDc);

    private static IEnumerable<TestCaseData> UnknownCases => CaseCatalogue.Tests(CaseShape.Unknown);

    [TestCaseSource(nameof(OpenDcCases))]
    public void OpenDc(object data)
    {
        var one = (ConformanceCase)data;
        one.MustBePresent();
        var tags = one.Json.Items("tags").Select(static tag => tag.GetString());
        Later.Issue($"OpenDC's topologies and workloads ({string.Join(", ", tags)})");
    }

    [TestCaseSource(nameof(UnknownCases))]
    public void Unknown(object data) => ((ConformanceCase)data).MustBePresent();
}
