// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>What is wrong with a processor.</summary>
internal static class MicroarchitectureProblems
{
    private const double MaxCycles = 1e9;
    private const double MaxFactor = 1e3;
    private const int MaxEntries = 1 << 20;
    private const long MaxBytes = 1L << 40;

    /// <summary>Every problem: path in the processor, value, and what is allowed.</summary>
    public static IReadOnlyList<string> Of(Microarchitecture cpu)
    {
        var problems = new List<string>();
        Check(cpu, problems);
        return problems;
    }

    /// <summary>Refuses a processor that something is wrong with; takes no memory when nothing is.</summary>
    /// <param name="cpu">The processor.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentException">Something is wrong; the message says what.</exception>
    public static void ThrowIfAny(Microarchitecture cpu, string parameter)
    {
        if (!Check(cpu, null))
            throw new ArgumentException($"Processor '{cpu.Name}': {string.Join("; ", Of(cpu))}.", parameter);
    }

    // Without a list it only says whether all is well.
    private static bool Check(Microarchitecture cpu, List<string>? problems)
    {
        var isGood = Require(cpu.Clock.Hertz > 0, problems, "clock", cpu.Clock.Hertz, "above 0 Hz");
        isGood &= Require(cpu.RelativeCpi is > 0 and <= MaxFactor, problems, "relativeCpi", cpu.RelativeCpi, "above 0 and at most 1000");
        isGood &= Require(cpu.SystemFactor is >= 0 and <= MaxFactor, problems, "systemFactor", cpu.SystemFactor, "from 0 to 1000");
        isGood &= Require(cpu.PagingLevels is 4 or 5, problems, "pagingLevels", cpu.PagingLevels, "4 or 5");
        isGood &= IsGood(cpu.FirstTlb, problems, "firstTlb") & IsGood(cpu.SecondTlb, problems, "secondTlb");
        isGood &= IsGood(cpu.WalkCaches, problems) & IsGood(cpu.Memory, problems);
        return isGood & IsGood(cpu.Kernel, problems) & IsGood(cpu.Exits, problems);
    }

    private static bool IsGood(TlbLevel level, List<string>? problems, string path) =>
        IsGood(level.Small, problems, path, "small") & IsGood(level.Large, problems, path, "large") & IsGood(level.Huge, problems, path, "huge") & Cycles(level.HitCycles, problems, path, "hitCycles");

    private static bool IsGood(TlbGeometry array, List<string>? problems, string path, string name) =>
        Require(array.Entries is >= 0 and <= MaxEntries, problems, path, name, "entries", array.Entries, "from 0 to 1048576")
        & Require(array.Entries <= 0 || (array.Ways > 0 && array.Ways <= array.Entries && array.Entries % array.Ways == 0), problems, path, name, "ways", array.Ways, "from 1 to its entries, of which it is a divisor");

    private static bool IsGood(WalkCaches caches, List<string>? problems) =>
        Entries(caches.DirectoryEntries, problems, "directoryEntries") & Entries(caches.PointerEntries, problems, "pointerEntries") & Entries(caches.RootEntries, problems, "rootEntries")
        & Entries(caches.Entries, problems, "entries") & Entries(caches.NestedTlbEntries, problems, "nestedTlbEntries")
        & Cycles(caches.AccessCycles, problems, "walkCaches", "accessCycles") & Cycles(caches.StartCycles, problems, "walkCaches", "startCycles");

    private static bool IsGood(MemoryHierarchy memory, List<string>? problems) =>
        IsGood(memory.Second, problems, "second") & IsGood(memory.Last, problems, "last") & Cycles(memory.MemoryCycles, problems, "memory", "memoryCycles")
        & Require(memory.RemoteFactor is >= 1 and <= MaxFactor, problems, "memory", "remoteFactor", memory.RemoteFactor, "from 1 to 1000")
        & Require(memory.InterferenceFactor is >= 1 and <= MaxFactor, problems, "memory", "interferenceFactor", memory.InterferenceFactor, "from 1 to 1000")
        & Require(memory.PageTableShare is > 0 and <= 1, problems, "memory", "pageTableShare", memory.PageTableShare, "above 0 and at most 1");

    private static bool IsGood(CacheLevel level, List<string>? problems, string name) =>
        Require(level.Size.Count is >= 0 and <= MaxBytes, problems, "memory", name, "size", level.Size.Count, "from 0 to 1 TiB")
        & Require(level.Ways is >= 1 and <= MaxEntries, problems, "memory", name, "ways", level.Ways, "from 1 to 1048576")
        & Require(level.Cycles is >= 0 and <= MaxCycles, problems, "memory", name, "cycles", level.Cycles, "from 0 to 1e9");

    private static bool IsGood(KernelCosts kernel, List<string>? problems) =>
        Cycles(kernel.SystemCall, problems, "kernel", "systemCall") & Cycles(kernel.PageFault, problems, "kernel", "pageFault") & Cycles(kernel.Exception, problems, "kernel", "exception")
        & Cycles(kernel.AddressSpaceSwitch, problems, "kernel", "addressSpaceSwitch") & Cycles(kernel.Interrupt, problems, "kernel", "interrupt") & Cycles(kernel.Privileged, problems, "kernel", "privileged")
        & Cycles(kernel.DeviceAccess, problems, "kernel", "deviceAccess") & Cycles(kernel.TableIsolation, problems, "kernel", "tableIsolation") & Cycles(kernel.IsolationRefill, problems, "kernel", "isolationRefill");

    private static bool IsGood(ExitCosts exits, List<string>? problems) =>
        Cycles(exits.Transition, problems, "exits", "transition") & Cycles(exits.Dispatch, problems, "exits", "dispatch") & Cycles(exits.Refill, problems, "exits", "refill")
        & Factor(exits.SoftwareFactor, problems, "softwareFactor") & Factor(exits.MitigationFactor, problems, "mitigationFactor") & Factor(exits.UserDeviceReflections, problems, "userDeviceReflections")
        & Cycles(exits.Cpuid, problems, "exits", "cpuid") & Cycles(exits.Msr, problems, "exits", "msr") & Cycles(exits.KernelDevice, problems, "exits", "kernelDevice") & Cycles(exits.UserDevice, problems, "exits", "userDevice")
        & Cycles(exits.Doorbell, problems, "exits", "doorbell") & Cycles(exits.NestedFault, problems, "exits", "nestedFault") & Cycles(exits.ZeroPage, problems, "exits", "zeroPage")
        & Cycles(exits.Interrupt, problems, "exits", "interrupt") & Cycles(exits.InterruptCompletion, problems, "exits", "interruptCompletion") & Cycles(exits.Halt, problems, "exits", "halt")
        & Cycles(exits.InterProcessor, problems, "exits", "interProcessor") & Cycles(exits.AddressSpaceSwitch, problems, "exits", "addressSpaceSwitch") & Cycles(exits.ShadowFault, problems, "exits", "shadowFault")
        & Cycles(exits.ShadowUpdate, problems, "exits", "shadowUpdate") & Cycles(exits.ShadowMap, problems, "exits", "shadowMap") & Cycles(exits.ShadowUnmap, problems, "exits", "shadowUnmap")
        & Cycles(exits.Reflection, problems, "exits", "reflection");

    private static bool Entries(int count, List<string>? problems, string name) =>
        Require(count is >= 0 and <= MaxEntries, problems, "walkCaches", name, count, "from 0 to 1048576");

    private static bool Factor(double value, List<string>? problems, string name) =>
        Require(value is >= 0 and <= MaxFactor, problems, "exits", name, value, "from 0 to 1000");

    private static bool Cycles(double value, List<string>? problems, string path, string name) =>
        Require(value is >= 0 and <= MaxCycles, problems, path, name, value, "from 0 to 1e9 cycles");

    private static bool Require(bool isGood, List<string>? problems, string path, string name, string part, double value, string allowed) =>
        isGood || Require(false, problems, $"{path}.{name}", part, value, allowed);

    private static bool Require(bool isGood, List<string>? problems, string path, string name, double value, string allowed) =>
        isGood || Require(false, problems, $"{path}.{name}", value, allowed);

    private static bool Require(bool isGood, List<string>? problems, string path, double value, string allowed)
    {
        if (!isGood)
            problems?.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {value}; it must be {allowed}"));
        return isGood;
    }
}
