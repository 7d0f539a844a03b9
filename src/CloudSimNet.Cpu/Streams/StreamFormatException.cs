// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Streams;

/// <summary>A line of a stream's file can't be read.</summary>
public sealed class StreamFormatException : FormatException
{
    /// <summary>A fault without a place.</summary>
    public StreamFormatException()
    {
    }

    /// <summary>A fault without a place.</summary>
    /// <param name="message">What is wrong.</param>
    public StreamFormatException(string message)
        : base(message)
    {
    }

    /// <summary>A fault without a place, found by another exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What found it.</param>
    public StreamFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A fault.</summary>
    /// <param name="line">Where, from 1.</param>
    /// <param name="problem">What is there, what is allowed, and what may be meant.</param>
    public StreamFormatException(long line, string problem)
        : base($"Line {line}: {problem}") => Line = line;

    /// <summary>The line, from 1; 0 when there is none.</summary>
    public long Line { get; }
}
