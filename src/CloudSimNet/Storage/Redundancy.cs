// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>What having more than one of something is worth.</summary>
public static class Redundancy
{
    /// <summary>The availability of independent alternatives of which one is enough: 1 - (1 - a)^n. A host with n paths to a storage network has it;
    /// one head of a file server is n = 1.</summary>
    /// <param name="each">The availability of each, from 0 to 1.</param>
    /// <param name="alternatives">How many there are; at least 1.</param>
    public static double Availability(double each, int alternatives)
    {
        if (!(each is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(each), each, $"An availability must be from 0 to 1, not {each}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(alternatives, 1);
        var down = 1.0;
        for (var i = 0; i < alternatives; i++)
            down *= 1 - each;
        return 1 - down;
    }
}
