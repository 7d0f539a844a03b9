// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>What follows from the size of a page in a radix table of 512 entries each.</summary>
public static class PageSizes
{
    /// <summary>Bits of an address that one table decides.</summary>
    public const int BitsPerLevel = 9;

    /// <summary>Bits of an address within the smallest page.</summary>
    public const int SmallShift = 12;

    /// <summary>The words for the sizes, smallest first, as commands and files use them: <c>4K</c>, <c>2M</c>, <c>1G</c>.</summary>
    public static IReadOnlyList<string> Names { get; } = ["4K", "2M", "1G"];

    /// <summary>The size of such a word, in capitals or not; null when it is none.</summary>
    public static PageSize? Find(string name)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i].Equals(name, StringComparison.OrdinalIgnoreCase))
                return (PageSize)i;
        }

        return null;
    }

    extension(PageSize size)
    {
        /// <summary>Its word: <c>4K</c>, <c>2M</c> or <c>1G</c>.</summary>
        public string Name => Names[(int)size];

        /// <summary>Bits of an address within such a page: 12, 21 or 30.</summary>
        public int Shift => SmallShift + (BitsPerLevel * (int)size);

        /// <summary>Its size.</summary>
        public Bytes Size => Bytes.B(1L << size.Shift);

        /// <summary>How many tables a walk reads to its leaf, of all the levels that the processor has.</summary>
        /// <param name="levels">Levels of the table, 4 or 5.</param>
        public int TablesToLeaf(int levels) => levels - (int)size;
    }
}
