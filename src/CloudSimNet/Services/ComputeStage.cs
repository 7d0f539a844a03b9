// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Services;

/// <summary>Computes on the instance's virtual machine, by one thread.</summary>
/// <remarks>It competes with the machine's jobs and other requests as a job of parallelism 1 would, and is charged what virtualization costs in the
/// same way.</remarks>
public sealed record ComputeStage : IServiceStage
{
    /// <summary>Work that differs from request to request.</summary>
    /// <param name="work">The number of instructions; must not give negative numbers.</param>
    public ComputeStage(IDistribution work)
    {
        ArgumentNullException.ThrowIfNull(work);
        Work = work;
    }

    /// <summary>Work that is always the same.</summary>
    /// <param name="work">0 I or more.</param>
    public ComputeStage(Instructions work)
        : this(Distributions.Constant(work.Count))
    {
        if (work.Count < 0 || work.IsEndless)
            throw new ArgumentOutOfRangeException(nameof(work), work, "A request's work must be 0 I or more, and must have an end.");
    }

    /// <summary>The number of instructions.</summary>
    public IDistribution Work { get; }

    /// <summary>The weight against other requests and jobs on a time-shared machine; from 1e-6 to 1e9.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>What kind of work it is, which decides what it costs; null for that of the virtual machine.</summary>
    public InstructionProfile? Profile { get; init; }

    /// <inheritdoc/>
    IReadOnlyList<ModelProblem> IServiceStage.Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Weight is >= 1e-6 and <= 1e9, "weight", Weight, "from 1e-6 to 1e9");
        if (Profile is not null)
            check.RequireSound(Profile);
        return check.Problems;
    }

    /// <inheritdoc/>
    IStageRunner IServiceStage.Begin(StageSite site) => new ComputeRunner(new ComputeTerms { Weight = Weight, Profile = Profile }, site.Sampler(Work));
}
