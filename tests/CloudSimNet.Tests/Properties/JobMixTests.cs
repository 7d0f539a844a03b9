// SPDX-License-Identifier: MIT
using FsCheck;
using FsCheck.Fluent;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Properties;

/// <summary>Properties of one machine under any mix of jobs, with small counterexamples.</summary>
public sealed class JobMixTests
{
    private const int Cores = 3;

    private static readonly Config Checked = Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 42_424_243);

    [Test]
    public void Work_AnyMix_IsDoneCompletely() => ForMixes(static jobs => jobs.All(static job => job.State == JobState.Completed && job.WorkDone == job.Spec.Work));

    [Test]
    public void EndedAt_AnyMix_IsNotBeforeTheJobCouldEndAlone() =>
        ForMixes(static jobs => jobs.All(static job => (job.EndedAt - job.StartedAt).Seconds >= (job.Spec.Work.Count / 1e9 / Math.Min(job.Spec.Parallelism, Cores)) - 1e-12));

    [Test]
    public void EndedAt_AnyMix_IsNotAfterTheLastArrivalAndAllWorkOnOneCore() =>
        ForMixes(static jobs => jobs.Max(static job => job.EndedAt.Seconds) <= jobs.Max(static job => job.ArrivedAt.Seconds) + jobs.Sum(static job => job.Spec.Work.Count / 1e9) + (1e-9 * jobs.Length));

    [Test]
    public void EndedAt_NeverIdleFromTheStart_IsAllWorkOverAllCores() => ForMixes(
        static jobs => Math.Abs(jobs.Max(static job => job.EndedAt.Seconds) - jobs.Sum(static job => job.Spec.Work.Count / (Cores * 1e9))) <= 1e-9 * jobs.Length,
        static mix => [.. mix.Select(static job => job with { Parallelism = 9, SubmissionDelay = SimDuration.Zero })]);

    [Test]
    public void EndedAt_EqualWeights_FollowsTheWorkPerThread() => ForMixes(
        static jobs => jobs.All(one => jobs.All(other => one.Spec.Work.Count >= other.Spec.Work.Count || one.EndedAt <= other.EndedAt)),
        static mix => [.. mix.Select(static job => job with { Weight = 1, Parallelism = 1, SubmissionDelay = SimDuration.Zero })]);

    private static void ForMixes(Func<Job[], bool> holds, Func<JobSpec[], JobSpec[]>? change = null)
    {
        var job =
            from work in Gen.Choose(1, 9_999)
            from after in Gen.Choose(0, 4)
            from threads in Gen.Choose(1, 5)
            from weight in Gen.Choose(1, 4)
            select (Work: work, After: after, Threads: threads, Weight: weight);
        var mixes = Arb.From(Gen.NonEmptyListOf(job).Select(static list => list.ToArray()));
        Prop.ForAll(mixes, mix =>
        {
            var (simulation, vm) = Machine(Vm(Cores));
            var specs = Array.ConvertAll(mix, static one => Job(one.Work, one.Threads, one.After) with { Weight = one.Weight });
            var jobs = Array.ConvertAll(change?.Invoke(specs) ?? specs, vm.Submit);
            simulation.Run();
            return holds(jobs);
        }).Check(Checked);
    }
}
