// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.Examples;

/// <summary>CloudSim's example programs. Their clocks begin late by some hundredths of a second, so times are compared after subtracting the first start.</summary>
public sealed class ExampleTests
{
    private const double ToleranceS = 0.02;

    private static IEnumerable<TestCaseData> Cases => CaseCatalogue.Tests(CaseShape.CloudSimExample);

    [TestCaseSource(nameof(Cases))]
    public void Example(object data)
    {
        var one = (ConformanceCase)data;
        one.MustBePresent();
        one.Json.MustKnowKeys("case", "name", "inputs", "expected", "notes", "note");
        var expected = one.Json.Of("expected");
        expected.MustKnowKeys("expectation", "cloudlets", "returnEventsExact");
        if (expected.Items("cloudlets").Count == 0)
            Assert.Ignore("Nothing to check.");
        var model = new ExampleModel(one.Json.Of("inputs"));
        model.Simulation.Run();
        model.Holdings.MustHaveSufficed();

        var theirs = expected.Items("cloudlets").Select(Row.Of).Order().ToList();
        var all = model.Brokers.SelectMany(static broker => broker.Jobs, static (broker, one) => Row.Of(broker, one.Id, one.Job)).ToList();
        var (theirFirst, ourFirst) = (theirs.Min(static row => row.Start), all.Min(static row => row.Start));

        // An example may list the cloudlets of one of its brokers alone; ids tell which.
        var ours = all.Where(row => theirs.Any(other => other.Cloudlet == row.Cloudlet)).Order().ToList();
        Assert.That(ours.Select(static row => (row.Cloudlet, row.Vm)), Is.EqualTo(theirs.Select(static row => (row.Cloudlet, row.Vm))));
        Assert.Multiple(() =>
        {
            for (var i = 0; i < ours.Count; i++)
                Compare(ours[i], ourFirst, theirs[i], theirFirst);
            CheckReturns(expected.Items("returnEventsExact"), theirFirst, model, ourFirst);
        });
    }

    private static void Compare(Row ours, double ourFirst, Row theirs, double theirFirst)
    {
        var what = $"cloudlet {theirs.Cloudlet} on VM {theirs.Vm}";
        Assert.That(ours.CpuTime, Is.EqualTo(theirs.CpuTime).Within(ToleranceS), $"{what}: cpuTime");
        Assert.That(ours.Start - ourFirst, Is.EqualTo(theirs.Start - theirFirst).Within(ToleranceS), $"{what}: start");
        Assert.That(ours.Finish - ourFirst, Is.EqualTo(theirs.Finish - theirFirst).Within(ToleranceS), $"{what}: finish");
    }

    /// <summary>When the brokers hear of each finished cloudlet.</summary>
    private static void CheckReturns(IReadOnlyList<JsonElement> events, double theirFirst, ExampleModel model, double ourFirst)
    {
        if (events.Count == 0)
            return;
        var theirs = events.Select(one => (Cloudlet: one.Whole("cloudlet", 0), Time: one.Number("time", 0) - theirFirst)).Order().ToList();
        var ours = model.Brokers.SelectMany(static broker => broker.Jobs, (broker, one) => (one.Id, Time: one.Job.EndedAt.Seconds + broker.DelayFrom(one.Job.VirtualMachine!) - ourFirst)).Order().ToList();
        Assert.That(ours.Select(static one => one.Id), Is.EqualTo(theirs.Select(static one => one.Cloudlet)), "returned cloudlets");
        Assert.That(ours.Select(static one => one.Time), Is.EqualTo(theirs.Select(static one => one.Time)).Within(ToleranceS), "return times");
    }

    private readonly record struct Row(int Cloudlet, int Vm, double Start, double Finish, double CpuTime) : IComparable<Row>
    {
        public static Row Of(JsonElement row)
        {
            row.MustKnowKeys("result", "cloudlet", "datacenter", "vm", "cpuTime", "start", "finish", "status");
            return new Row(row.Whole("cloudlet", 0), row.Whole("vm", 0), row.Number("start", 0), row.Number("finish", 0), row.Number("cpuTime", 0));
        }

        public static Row Of(ExampleBroker broker, int id, Job job) =>
            new(id, broker.IdOf(job.VirtualMachine!), job.StartedAt.Seconds, job.EndedAt.Seconds, (job.EndedAt - job.StartedAt).Seconds);

        public int CompareTo(Row other) => (Cloudlet, Vm, Start, Finish).CompareTo((other.Cloudlet, other.Vm, other.Start, other.Finish));
    }
}
