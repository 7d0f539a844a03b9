// SPDX-License-Identifier: MIT
using BenchmarkDotNet.Running;
using CloudSimNet.Benchmarks;
using CloudSimNet.Benchmarks.Events;

if (args is ["scale", .. var rest])
    return ScaleConsole.Run(rest);
if (args is ["hold", .. var sizes])
    return HoldConsole.Run(sizes);
if (args is ["processes", .. var counts])
    return ProcessConsole.Run(counts);

BenchmarkSwitcher.FromAssembly(typeof(ScaleBenchmark).Assembly).Run(args);
return 0;
