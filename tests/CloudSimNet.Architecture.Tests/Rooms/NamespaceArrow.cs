// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Rooms;

/// <summary>One namespace's use of another, with a pair of types that causes it.</summary>
internal sealed record NamespaceArrow(string From, string To, string FromType, string ToType)
{
    public override string ToString() => $"{From} -> {To} ({FromType} uses {ToType})";
}
