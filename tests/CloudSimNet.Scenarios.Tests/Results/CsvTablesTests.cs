// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Results;

public sealed class CsvTablesTests
{
    [Test]
    public void WriteHosts_Specimen_IsExactlyThis() => Assert.That(Write(CsvTables.WriteHosts), Is.EqualTo(Specimen.Lines("""
        host,datacenter,model,vms_placed,vms_held,energy_kWh,done_Mcycles,mean_utilisation,on_s
        0,a,,1,1,0.0006388888889,20000.000001,0.80000000004,25
        1,a,,0,0,0.0004166666666666667,0,0,25
        """)));

    [Test]
    public void WriteVms_Specimen_IsExactlyThis() => Assert.That(Write(CsvTables.WriteVms), Is.EqualTo(Specimen.Lines(""""
        vm,model,state,host,requested_s,placed_s,running_s,ended_s,done_Mcycles,unmet_Mcycles,reason,group
        0,"small, ""thin""",Running,0,0,0,0,,20000.000001,0,,0
        1,large,Refused,,2.5,,,2.5,0,0,No host that could run it is large enough.,1
        """")));

    [Test]
    public void WriteJobs_Specimen_IsExactlyThis() => Assert.That(Write(CsvTables.WriteJobs), Is.EqualTo(Specimen.Lines("""
        job,vm,state,arrived_s,started_s,ended_s,work_MI,done_MI,reason,group
        0,0,Completed,0,0,15,10000,10000,,0
        1,0,Completed,5,5,20,10000,10000,,1
        2,0,Expired,20,20,20.000000001,endless,1E-06,Its lifetime of 1 ns ended before its work.,2
        """)));

    [Test]
    public void WriteTimeSeries_Specimen_IsExactlyThis()
    {
        using var writer = new StringWriter();
        CsvTables.WriteTimeSeries(writer, Specimen.Run().TimeSeries!);

        Assert.That(writer.ToString(), Is.EqualTo(Specimen.Lines("""
            time_s,power_W,load_MHz,demand_MHz,hosts_on,vms_running
            0,160,1000,1000,2,1
            10,160,1000,1000,2,1
            20,160,1000,1000,2,1
            """)));
    }

    [Test]
    public void WriteVms_CultureWithDecimalComma_ChangesNothing()
    {
        using var culture = new DecimalComma();

        Assert.That(Write(CsvTables.WriteVms), Does.Contain("1,large,Refused,,2.5,,,2.5,0,0"));
    }

    private static string Write(Action<TextWriter, RunResult> write)
    {
        using var writer = new StringWriter { NewLine = "\r\n" };
        write(writer, Specimen.Run().Result);
        return writer.ToString();
    }
}
