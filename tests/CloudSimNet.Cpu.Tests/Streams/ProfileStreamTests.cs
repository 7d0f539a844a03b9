// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Streams;

public sealed class ProfileStreamTests
{
    [Test]
    public void Read_EventsThatAreVeryRare_ComeAfterManySteps()
    {
        // One in 10^15 instructions, and a step counts 3.5 x 10^13.
        var profile = InstructionProfile.Plain with { Events = new() { Halts = 1e-9 }, Memory = new() { ReferencesPerInstruction = 0, Regions = [] } };
        var steps = new StreamOp[256];
        var count = new ProfileStream(profile, 3).Read(steps);
        var first = Array.FindIndex(steps, 0, count, step => step.Kind == StreamOpKind.Event);

        Assert.That(first, Is.GreaterThan(0));
        Assert.That(steps.Take(first).Sum(step => (double)step.Instructions), Is.InRange(0, 1e15));
    }

    private const long Million = 1_000_000;

    [TestCase(0)]
    [TestCase(0.00001)]
    [TestCase(0.35)]
    [TestCase(1)]
    [TestCase(1.7)]
    [TestCase(2)]
    public void Read_References_ComeAtTheirRateExactly(double rate)
    {
        var result = Run(Profile(rate, new MemoryRegion(Bytes.MiB(1), 0.25)), 10 * Million);

        Assert.That(result.Instructions, Is.EqualTo(10 * Million));
        Assert.That(result.Translation.References, Is.EqualTo(rate * 10 * Million).Within(1 + (StreamOp.MaxCarried * rate)), "Hits are counted when the next step comes.");
    }

    [Test]
    public void Read_Events_ComeAtTheirRatesToWithinOne()
    {
        var profile = Profile(0.35, new MemoryRegion(Bytes.MiB(1), 0.25)) with { Events = new EventRates { SystemCalls = 123.4, Timers = 0.7, Halts = 20_000 } };
        var result = Run(profile, 50 * Million);

        Assert.That(result.Events(GuestEvent.SystemCall), Is.EqualTo(123.4 * 50).Within(1));
        Assert.That(result.Events(GuestEvent.Timer), Is.EqualTo(0.7 * 50).Within(1));
        Assert.That(result.Events(GuestEvent.Halt), Is.EqualTo(20_000 * 50).Within(1));
        Assert.That(result.Events(GuestEvent.Msr), Is.Zero);
    }

    [Test]
    public void Read_EventsWithoutReferences_StillCome() =>
        Assert.That(Run(Profile(0) with { Events = new EventRates { Cpuids = 10 } }, 2 * Million).Events(GuestEvent.Cpuid), Is.EqualTo(20).Within(1));

    [Test]
    public void Read_SharesAndStores_AreKeptInTheMean()
    {
        var steps = Take(Profile(1, new MemoryRegion(Bytes.GiB(1.5), 0.5), new MemoryRegion(Bytes.MiB(4), 0.25)), 400_000);
        var pages = steps.Where(op => op.Kind is StreamOpKind.Load or StreamOpKind.Store).ToArray();
        var hits = steps.Where(op => op.Kind == StreamOpKind.Hits).Sum(op => op.Count);
        double all = pages.Length + hits;

        // Regions begin at 1 GiB and, after 1.5 GiB, at 3 GiB.
        Assert.That(pages.Count(op => op.Page is >= 1 << 18 and < 5 << 17) / all, Is.EqualTo(0.5).Within(0.005));
        Assert.That(pages.Count(op => op.Page is >= 3 << 18 and < (3 << 18) + 1024) / all, Is.EqualTo(0.25).Within(0.005));
        Assert.That(pages.Count(op => op.Kind == StreamOpKind.Store) / (double)pages.Length, Is.EqualTo(0.3).Within(0.005));
        Assert.That(hits / all, Is.EqualTo(0.25).Within(0.005));
    }

    [Test]
    public void Read_SequentialRuns_GoRoundTheRegion()
    {
        var steps = Take(Profile(1, new MemoryRegion(Bytes.B(3 << 12), 1, RunLength: 2, IsSequential: true)), 9);

        Assert.That(steps.Take(9).Select(op => op.Page - (1 << 18)), Is.EqualTo(new[] { 0, 0, 1, 1, 2, 2, 0, 0, 1 }));
    }

    [Test]
    public void Ranges_Regions_LieApartAtWholeGibibytes()
    {
        var stream = new ProfileStream(Profile(1, new MemoryRegion(Bytes.GiB(1.5), 0.5), new MemoryRegion(Bytes.MiB(4), 0.25), new MemoryRegion(Bytes.GiB(1), 0.25)), 1);

        Assert.That(stream.Ranges.Select(range => range.Start >> 30), Is.EqualTo(new[] { 1, 3, 4 }));
    }

    [Test]
    public void Read_Seeds_SameGivesTheSameAndAnotherAnother()
    {
        var profile = Profile(0.35, new MemoryRegion(Bytes.MiB(64), 0.5)) with { Events = new EventRates { SystemCalls = 500 } };

        var (first, again, other) = (Take(profile, 5000, 7), Take(profile, 5000, 7), Take(profile, 5000, 8));

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
    }

    [TestCase(-0.1, 0.5, 4096, 1)]
    [TestCase(2.1, 0.5, 4096, 1)]
    [TestCase(0.3, 1.1, 4096, 1)]
    [TestCase(0.3, 0, 4096, 1)]
    [TestCase(0.3, 0.5, 4095, 1)]
    [TestCase(0.3, 0.5, 4096, 0)]
    public void Constructor_ValueOutOfRange_Throws(double rate, double share, long size, int run) =>
        Assert.That(() => new ProfileStream(Profile(rate, new MemoryRegion(Bytes.B(size), share, run)), 1), Throws.ArgumentException);

    private static InstructionProfile Profile(double rate, params MemoryRegion[] regions) =>
        InstructionProfile.Plain with { Memory = new() { ReferencesPerInstruction = rate, Regions = regions } };

    private static StreamResult Run(InstructionProfile profile, long instructions) =>
        new StreamRun(new ProfileStream(profile, 3), profile, new Native(), MicroarchitectureCatalogue.Get("cascade-lake")).Run(instructions);

    private static StreamOp[] Take(InstructionProfile profile, int count, ulong seed = 3)
    {
        var steps = new StreamOp[count + 8];
        var written = new ProfileStream(profile, seed).Read(steps);
        return steps[..written];
    }
}
