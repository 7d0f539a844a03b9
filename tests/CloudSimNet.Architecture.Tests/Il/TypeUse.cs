// SPDX-License-Identifier: MIT
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Il;

/// <summary>One mention of a type by another.</summary>
/// <param name="From">The type whose code or declaration mentions it.</param>
/// <param name="Target">The type mentioned: never an array, a generic instance or a parameter.</param>
/// <param name="Implied">Whether it stands only in the signature of a member that is called.</param>
internal readonly record struct TypeUse(TypeDefinition From, TypeReference Target, bool Implied);
