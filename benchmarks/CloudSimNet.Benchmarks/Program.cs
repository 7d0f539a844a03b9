// SPDX-License-Identifier: MIT
using BenchmarkDotNet.Running;
using CloudSimNet.Benchmarks;
using CloudSimNet.Benchmarks.Cpu;
using CloudSimNet.Benchmarks.Events;
using CloudSimNet.Benchmarks.Peers;
using CloudSimNet.Benchmarks.Storage;

const string Usage = """
    usage: dotnet run -c Release --project benchmarks/CloudSimNet.Benchmarks -- VERB …
      hold [PENDING…]            an event set with so many events pending, beside other structures
      processes [COUNT…]         processes that loop on timeouts, beside bare handlers on a bare heap
      queue [SERVERS…]           200 000 customers through M/M/c, as processes with a resource
      share [TASKS…]             tasks with a cap each on one share of a processor, arrivals and completions
      network [FLOWS…]           short flows over a fat tree of 1 024 hosts
      cost [CALLS…]              calls of the cost model
      stream [MILLIONS…]         so many million instructions through TLBs and page walks
      storage [DISKS…]           100 000 requests on so many disks, each through its queue
      peer BENCH …               the work that other simulators do too (peers/)
      scale HOSTS [POLICY [charged]]  a datacenter of so many hosts
      bdn …                      BenchmarkDotNet, with its own options
    such as: hold 100 1000000
    """;

switch (args)
{
    case ["hold", .. var rest]:
        return HoldConsole.Run(rest);
    case ["processes", .. var rest]:
        return ProcessConsole.Run(rest);
    case ["queue", .. var rest]:
        return QueueConsole.Run(rest);
    case ["share", .. var rest]:
        return ShareConsole.Run(rest);
    case ["network", .. var rest]:
        return NetworkConsole.Run(rest);
    case ["cost", .. var rest]:
        return CostConsole.Run(rest);
    case ["stream", .. var rest]:
        return StreamConsole.Run(rest);
    case ["storage", .. var rest]:
        return StorageConsole.Run(rest);
    case ["peer", .. var rest]:
        return PeerConsole.Run(rest);
    case ["scale", .. var rest]:
        return ScaleConsole.Run(rest);
    case ["bdn", .. var rest]:
        BenchmarkSwitcher.FromAssembly(typeof(ScaleBenchmark).Assembly).Run(rest);
        return 0;
    case ["--help" or "-h"]:
        Console.WriteLine(Usage);
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
