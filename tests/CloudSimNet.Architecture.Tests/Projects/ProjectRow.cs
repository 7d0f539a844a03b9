// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Projects;

/// <summary>A project with what it refers to: as the table allows it, or as its file has it.</summary>
internal sealed record ProjectRow(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages);
