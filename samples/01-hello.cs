// SPDX-License-Identifier: MIT
#:property PublishAot=false
#:project ../src/CloudSimNet/CloudSimNet.csproj
using CloudSimNet;

var server = new HostSpec { Cores = 32, Clock = Frequency.GHz(2.6), Memory = Bytes.GiB(256), Power = PowerCurve.Linear(Power.FromWatts(110), Power.FromWatts(420)) };
var small = new VmSpec { VirtualCpus = 4, Memory = Bytes.GiB(8) };

var simulation = new Simulation(seed: 42);
var datacenter = simulation.AddDatacenter("lyon", placement: new BestFit());
datacenter.AddHosts(count: 4, server);

for (var i = 0; i < 20; i++)
{
    var vm = datacenter.Request(small);
    vm.Submit(new JobSpec { Work = Instructions.Giga(500), Parallelism = 2 });
}

var result = simulation.Run(until: SimDuration.FromHours(1));
Console.WriteLine(result.Summary());
