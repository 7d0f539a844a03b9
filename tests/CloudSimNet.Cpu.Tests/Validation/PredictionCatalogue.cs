// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Tests.Validation;

/// <summary>Every figure that the model predicts.</summary>
internal static class PredictionCatalogue
{
    private static readonly Lazy<IReadOnlyList<Prediction>> Made = new(static () =>
    [
        .. AdamsAgesen.Predictions(), .. NestedExits.Predictions(), .. XenOf2003.Predictions(), .. Exits.Predictions(), .. Emulators.Predictions(), .. Containers.Predictions(),
        .. Mitosis.Predictions(), .. TablePlacement.Predictions(), .. Bhargava.Predictions(), .. MeasuredTlb.Predictions(), .. LastReads.Predictions(),
    ]);

    public static IReadOnlyList<Prediction> All => Made.Value;
}
