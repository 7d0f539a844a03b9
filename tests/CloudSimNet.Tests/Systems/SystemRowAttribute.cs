// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Systems;

/// <summary>Marks the check of a row of the list of systems. The method asserts, and returns what it saw, as docs/systems.md shows it.</summary>
/// <param name="row">The row's number.</param>
/// <param name="system">What the row is about.</param>
/// <param name="home">Where it lives: a folder of the clone.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SystemRowAttribute(int row, string system, string home) : Attribute
{
    public int Row => row;

    public string System => system;

    public string Home => home;
}
