// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>A call among several that are made at once.</summary>
[Doc("A call of another service.")]
public sealed record CallDocument
{
    /// <summary>The other service.</summary>
    [Key("call"), Doc("The name of the other service."), Required, NotEmpty, Example("app")]
    public string Call { get; init; } = "";

    /// <summary>The size of the request.</summary>
    [Key("request"), Doc("The size of the request."), AtLeast("0 B"), Example("1 kB")]
    public Bytes Request { get; init; } = Bytes.Zero;

    /// <summary>The size of the answer.</summary>
    [Key("response"), Doc("The size of the answer."), AtLeast("0 B"), Example("10 kB")]
    public Bytes Response { get; init; } = Bytes.Zero;

    /// <summary>How many.</summary>
    [Key("times"), Doc("How many such calls are made, all at once."), Between(1, 1_000_000)]
    public int Times { get; init; } = 1;

    /// <summary>How likely.</summary>
    [Key("probability"), Doc("With which probability each of them is made."), Between(0, 1)]
    public double Probability { get; init; } = 1;
}
