// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Execution;

/// <summary>A model needs more memory than there is: a fault of the scenario or of the machine it is run on.</summary>
public sealed class ModelTooLargeException : Exception
{
    /// <summary>A model that is too large for a reason that isn't known.</summary>
    public ModelTooLargeException()
    {
    }

    /// <summary>A model that is too large.</summary>
    /// <param name="message">What it has, what that takes, and what there is.</param>
    public ModelTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>A model that turned out to be too large.</summary>
    /// <param name="message">What it has, what that takes, and what there is.</param>
    /// <param name="innerException">What showed it.</param>
    public ModelTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
