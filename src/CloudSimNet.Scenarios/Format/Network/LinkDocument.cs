// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>A type of link in a scenario file.</summary>
[Doc("A type of link.")]
public sealed record LinkDocument : LinkTerms;
