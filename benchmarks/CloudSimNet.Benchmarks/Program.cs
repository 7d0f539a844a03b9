// SPDX-License-Identifier: MIT
using BenchmarkDotNet.Running;
using CloudSimNet.Benchmarks;
using CloudSimNet.Benchmarks.Events;
using CloudSimNet.Benchmarks.Peers;

if (args is ["scale", .. var rest])
    return ScaleConsole.Run(rest);
if (args is ["hold", .. var sizes])
    return HoldConsole.Run(sizes);
if (args is ["processes", .. var counts])
    return ProcessConsole.Run(counts);
if (args is ["peer", .. var work])
    return PeerConsole.Run(work);
if (args is ["queue", .. var servers])
    return QueueConsole.Run(servers);

BenchmarkSwitcher.FromAssembly(typeof(ScaleBenchmark).Assembly).Run(args);
return 0;
