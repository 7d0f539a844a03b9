// SPDX-License-Identifier: MIT
using System.Text.Json.Nodes;

namespace CloudSimNet.Scenarios.Documents;

/// <summary>One argument of a choice, for the schema and for people.</summary>
/// <param name="Key">Its key.</param>
/// <param name="IsRequired">Whether it must be stated.</param>
/// <param name="What">What it means, in a sentence; empty when nobody has said it.</param>
/// <param name="Schema">Its schema.</param>
internal sealed record Argument(string Key, bool IsRequired, string What, Func<SchemaPass, JsonObject> Schema);
