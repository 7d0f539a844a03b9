// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>What became of jobs; looked at when it is first asked for, so that groups which nobody asks for cost nothing.</summary>
/// <param name="name">What they are called.</param>
/// <param name="submitted">How many there are.</param>
/// <param name="look">Looks at them.</param>
internal sealed class JobGroupSummary(string name, int submitted, Func<JobOutcomes> look)
{
    private readonly Lazy<JobOutcomes> outcomes = new(look, LazyThreadSafetyMode.None);

    /// <summary>What they are called.</summary>
    public string Name => name;

    /// <summary>How many there are.</summary>
    public int Submitted => submitted;

    /// <summary>How many are in each state.</summary>
    public IReadOnlyList<int> ByState => outcomes.Value.ByState;

    /// <summary>How long those took that were completed.</summary>
    public JobTimes Times => outcomes.Value.Times;
}
