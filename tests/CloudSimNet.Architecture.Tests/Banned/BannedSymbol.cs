// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Banned;

/// <summary>A type or a member of the class library that the code of src doesn't use.</summary>
/// <param name="Type">The type's full name.</param>
/// <param name="Member">The member as IL names it; null bans the whole type.</param>
/// <param name="Reason">Why, and what to use.</param>
internal sealed record BannedSymbol(string Type, string? Member, string Reason)
{
    public override string ToString() => Member is null ? Type : $"{Type}.{Member}";
}
