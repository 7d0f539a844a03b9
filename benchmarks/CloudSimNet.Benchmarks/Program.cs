// SPDX-License-Identifier: MIT
using BenchmarkDotNet.Running;
using CloudSimNet.Benchmarks;

if (args is ["scale", .. var rest])
    return ScaleConsole.Run(rest);

BenchmarkSwitcher.FromAssembly(typeof(ScaleBenchmark).Assembly).Run(args);
return 0;
