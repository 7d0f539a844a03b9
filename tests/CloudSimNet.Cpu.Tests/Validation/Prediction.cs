// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>A published figure and what the model makes of it.</summary>
/// <param name="Id">The figure's name in the collection.</param>
/// <param name="Low">What was published, or the lower end of a published range.</param>
/// <param name="High">The same, or the upper end.</param>
/// <param name="Unit">Of all three.</param>
/// <param name="Predicted">What the model says.</param>
internal sealed record Prediction(string Id, double Low, double High, string Unit, double Predicted)
{
    public Prediction(string id, double published, string unit, double predicted)
        : this(id, published, published, unit, predicted)
    {
    }

    /// <summary>The difference as a part of what was published; within a published range it is none.</summary>
    public double Error
    {
        get
        {
            if (Predicted >= Low && Predicted <= High)
                return 0;
            var nearest = Predicted < Low ? Low : High;
            return nearest == 0 ? Predicted : (Predicted - nearest) / Math.Abs(nearest);
        }
    }
}
