// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Translation;

/// <summary>A stream touches memory that is so large, or so scattered, that its page tables are too many to be kept.</summary>
public sealed class TooManyPagesException : Exception
{
    /// <summary>Too many page tables, of a number that isn't known.</summary>
    public TooManyPagesException()
    {
    }

    /// <summary>Too many page tables.</summary>
    /// <param name="message">How many there may be, and what to do.</param>
    public TooManyPagesException(string message)
        : base(message)
    {
    }

    /// <summary>Too many page tables, found by another exception.</summary>
    /// <param name="message">How many there may be, and what to do.</param>
    /// <param name="innerException">What found it.</param>
    public TooManyPagesException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
