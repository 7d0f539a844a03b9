// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Cpu.Techniques;

/// <summary>How much longer each kind of instructions takes under dynamic translation.</summary>
/// <remarks>Measured with QEMU on a Zen 4 part: one program of each kind, smallest of several runs against the smallest native one.</remarks>
/// <param name="Integer">Integer arithmetic.</param>
/// <param name="Multiply">Chains of multiplications.</param>
/// <param name="Branch">Conditional branches.</param>
/// <param name="Streaming">Loads and stores that hit the caches.</param>
/// <param name="MemoryBound">Waiting for memory.</param>
/// <param name="FloatingPoint">Scalar floating point, done by integer routines.</param>
/// <param name="CallReturn">Calls and returns.</param>
/// <param name="Indirect">Other indirect branches.</param>
/// <param name="SystemCall">System calls.</param>
/// <param name="PageFault">Page faults.</param>
internal sealed record EmulationTable(double Integer, double Multiply, double Branch, double Streaming, double MemoryBound, double FloatingPoint, double CallReturn, double Indirect, double SystemCall, double PageFault)
{
    /// <summary>An application; translated blocks jump to each other.</summary>
    public static EmulationTable User { get; } = new(0.94, 1.20, 1.59, 3.69, 1.09, 22.25, 6.54, 2.90, 1.92, 1.00);

    /// <summary>An application; after each block the translator looks for the next.</summary>
    public static EmulationTable UserUnchained { get; } = new(4.88, 7.88, 9.07, 25.04, 1.35, 31.80, 22.98, 3.92, 2.03, 1.19);

    /// <summary>A whole machine; blocks jump to each other.</summary>
    public static EmulationTable System { get; } = new(5.24, 6.65, 7.89, 6.36, 1.70, 30.14, 9.21, 3.47, 2.87, 7.71);

    /// <summary>A whole machine without chaining: what chaining saves an application is added. Not measured.</summary>
    public static EmulationTable SystemUnchained { get; } = new(9.18, 13.33, 15.37, 27.71, 1.96, 39.69, 25.65, 4.49, 2.98, 7.90);

    /// <summary>A mix of them: the sum of each part of the native time, stretched.</summary>
    public double Of(InstructionMix mix) =>
        (mix.Integer * Integer) + (mix.Multiply * Multiply) + (mix.Branch * Branch) + (mix.Streaming * Streaming) + (mix.MemoryBound * MemoryBound)
        + (mix.FloatingPoint * FloatingPoint) + (mix.CallReturn * CallReturn) + (mix.Indirect * Indirect);
}
