// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait.Cycle.Left;

internal sealed class LeftEnd
{
    /// <summary>Only a nested, compiler-generated type names the other side.</summary>
    public static IEnumerable<object> Make()
    {
        yield return new Right.RightEnd<int>();
    }
}
