// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Something that a stream costs by the operation, and that must follow its rate.</summary>
internal interface IStreamRateListener
{
    /// <summary>Operations a second that come or, when it is negative, go.</summary>
    /// <param name="difference">The change of the rate.</param>
    /// <param name="streams">The change of the number of streams: 1 for the first news of one, -1 for the last, else 0.</param>
    void RateChanged(double difference, int streams);
}
