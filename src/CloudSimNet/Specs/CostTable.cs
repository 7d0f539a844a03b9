// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Specs;

/// <summary>What workloads cost, each question asked of the cost model once.</summary>
/// <remarks>The same objects are asked about over and over, so the last few answers are found by reference; equal objects that aren't the same are
/// found in a table, at the price of hashing all their figures.</remarks>
internal sealed class CostTable
{
    private readonly Entry[] recent = new Entry[8];
    private readonly Dictionary<Question, CostBreakdown> answers = [];
    private int oldest;

    /// <summary>Host cycles for one guest instruction, by cause.</summary>
    public CostBreakdown Of(InstructionProfile profile, VirtualizationTechnique technique, Microarchitecture processor)
    {
        if (technique is NoOverhead)
            return CostBreakdown.NoOverhead;
        foreach (ref readonly var entry in recent.AsSpan())
        {
            if (ReferenceEquals(entry.Question.Profile, profile) && ReferenceEquals(entry.Question.Technique, technique) && ReferenceEquals(entry.Question.Processor, processor))
                return entry.Answer;
        }

        var question = new Question(profile, technique, processor);
        if (!answers.TryGetValue(question, out var answer))
        {
            answer = CycleModel.Cost(profile, technique, processor);
            answers.Add(question, answer);
        }

        recent[oldest] = new Entry(question, answer);
        oldest = (oldest + 1) % recent.Length;
        return answer;
    }

    private readonly record struct Question(InstructionProfile Profile, VirtualizationTechnique Technique, Microarchitecture Processor);

    private readonly record struct Entry(Question Question, CostBreakdown Answer);
}
