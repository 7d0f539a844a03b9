// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Machines;

/// <summary>What happens to a machine, its jobs and its host in all orders, as docs/models/life-cycle.md says. The words of setups and scripts are those of
/// <see cref="LifeCycle"/>.</summary>
public sealed class LifeCycleTests
{
    // It runs, is paused and resumed.
    [TestCase("job=5", "", "0 Running", "Completed 5 5", "1/60")]
    [TestCase("start=3 job=5", "", "0 Starting, 3 Running", "Completed 8 5", "1/60")]
    [TestCase("after=2 start=3 job=5", "", "0 Requested, 2 Starting, 5 Running", "Completed 10 5", "1/60")]
    [TestCase("job=5", "2 pause, 6 resume", "0 Running, 2 Paused, 6 Running", "Completed 9 5", "1/60")]
    [TestCase("job=5", "2 pause, 3 !pause, 6 resume, 7 !resume", "0 Running, 2 Paused, 6 Running", "Completed 9 5", "1/60")]
    [TestCase("start=4 job=5", "2 !pause, 3 !resume", "0 Starting, 4 Running", "Completed 9 5", "1/60")]
    [TestCase("after=3", "1 !fail, 1 !pause, 1 !resume", "0 Requested, 3 Running", "", "1/60")]
    [TestCase("job=5", "2 pause", "0 Running, 2 Paused", "Running - 2", "1/60")]
    [TestCase("job=3@5", "2 pause, 8 resume", "0 Running, 2 Paused, 8 Running", "Completed 11 3", "1/60")]
    [TestCase("spaced job=4 job=4", "2 pause, 5 resume", "0 Running, 2 Paused, 5 Running", "Completed 7 4; Completed 11 4", "1/60")]
    // It is stopped.
    [TestCase("stop=3 job=5", "2 stop, 3 !stop, 6 !stop", "0 Running, 2 Stopping, 5 Ended", "Failed 2 2", "2/64")]
    [TestCase("job=5", "2 stop, 3 !stop, 4 !resume, 5 !fail", "0 Running, 2 Ended", "Failed 2 2", "2/64")]
    [TestCase("start=4 stop=3 job=5", "2 stop", "0 Starting, 2 Ended", "Failed 2 0", "2/64")]
    [TestCase("stop=3 job=5", "1 pause, 4 stop, 5 !resume", "0 Running, 1 Paused, 4 Stopping, 7 Ended", "Failed 4 1", "2/64")]
    [TestCase("stop=3 after=5 job=5", "2 stop", "0 Requested, 2 Ended", "Failed 2 0", "2/64")]
    [TestCase("stop=3 rival wait=forever job=5", "3 stop", "0 Waiting, 3 Ended", "Failed 3 0", "0/60")]
    [TestCase("rival wait=5", "3 stop, 4 rival-stop", "0 Waiting, 3 Ended", "", "2/64")]
    [TestCase("stop=4 job=5", "2 stop, 3 !fail, 3 !pause, 3 !stop", "0 Running, 2 Stopping, 6 Ended", "Failed 2 2", "2/64")]
    [TestCase("stop=2 job=5@10", "2 stop", "0 Running, 2 Stopping, 4 Ended", "Failed 10 0", "2/64")]
    [TestCase("stop=9 job=5@5", "2 stop", "0 Running, 2 Stopping, 11 Ended", "Failed 5 0", "2/64")]
    [TestCase("job=5", "1 job-pause, 4 stop, 5 !job-resume", "0 Running, 4 Ended", "Failed 4 1", "2/64")]
    [TestCase("spaced job=4 job=4", "2 stop", "0 Running, 2 Ended", "Failed 2 2; Failed 2 0", "2/64")]
    [TestCase("job=5", "2 stop, 3 job=1", "0 Running, 2 Ended", "Failed 2 2; Failed 3 0", "2/64")]
    // It waits.
    [TestCase("rival wait=forever job=5", "3 rival-stop", "0 Waiting, 3 Running", "Completed 8 5", "1/60")]
    [TestCase("rival wait=forever start=2 job=5", "3 rival-fail", "0 Waiting, 3 Starting, 5 Running", "Completed 10 5", "1/60")]
    [TestCase("rival wait=forever job=5", "1 !fail, 2 !pause, 2 !resume, 3 rival-stop", "0 Waiting, 3 Running", "Completed 8 5", "1/60")]
    [TestCase("rival wait=4 job=5 job=1@6", "8 rival-stop", "0 Waiting, 4 Refused", "Failed 4 0; Failed 6 0", "2/64")]
    [TestCase("rival wait=4 job=5", "2 rival-stop", "0 Waiting, 2 Running", "Completed 7 5", "1/60")]
    [TestCase("rival job=5", "1 !stop, 1 !pause, 1 !fail, 2 rival-stop", "0 Refused", "Failed 0 0", "2/64")]
    [TestCase("rival wait=forever lifetime=4 job=9", "5 rival-stop", "0 Waiting, 5 Running, 9 Ended", "Failed 9 4", "2/64")]
    // It fails.
    [TestCase("stop=3 job=5", "2 fail, 3 !fail, 3 !stop, 3 !pause, 3 !resume", "0 Running, 2 Failed", "Failed 2 2", "2/64")]
    [TestCase("start=4 job=5", "2 fail", "0 Starting, 2 Failed", "Failed 2 0", "2/64")]
    [TestCase("job=5", "2 pause, 5 fail", "0 Running, 2 Paused, 5 Failed", "Failed 5 2", "2/64")]
    [TestCase("job=5 job=2@4", "2 fail", "0 Running, 2 Failed", "Failed 2 2; Failed 4 0", "2/64")]
    // Its lifetime ends.
    [TestCase("lifetime=4 stop=2 job=9", "", "0 Running, 4 Stopping, 6 Ended", "Failed 4 4", "2/64")]
    [TestCase("start=3 lifetime=4 job=9", "", "0 Starting, 3 Running, 7 Ended", "Failed 7 4", "2/64")]
    [TestCase("lifetime=6 stop=2 job=9", "2 pause, 7 !resume", "0 Running, 2 Paused, 6 Stopping, 8 Ended", "Failed 6 2", "2/64")]
    [TestCase("lifetime=6 job=9", "2 pause, 4 resume", "0 Running, 2 Paused, 4 Running, 6 Ended", "Failed 6 4", "2/64")]
    [TestCase("lifetime=5 stop=6 job=9", "2 stop", "0 Running, 2 Stopping, 8 Ended", "Failed 2 2", "2/64")]
    [TestCase("lifetime=5 job=9", "2 fail", "0 Running, 2 Failed", "Failed 2 2", "2/64")]
    // It falls idle.
    [TestCase("idle=3 stop=2 job=4", "", "0 Running, 7 Stopping, 9 Ended", "Completed 4 4", "2/64")]
    [TestCase("start=2 idle=3", "", "0 Starting, 2 Running, 5 Ended", "", "2/64")]
    [TestCase("idle=3 job=2 job=2@10", "", "0 Running, 15 Ended", "Completed 2 2; Completed 12 2", "2/64")]
    [TestCase("idle=0 job=10 job=10 job=10@30", "", "0 Running, 40 Ended", "Completed 20 10; Completed 20 10; Completed 40 10", "2/64")]
    [TestCase("idle=3 job=4", "7 job=2", "0 Running, 12 Ended", "Completed 4 4; Completed 9 2", "2/64")]
    [TestCase("idle=0 job=4", "4 job=2", "0 Running, 6 Ended", "Completed 4 4; Completed 6 2", "2/64")]
    [TestCase("idle=3 job=4", "1 job-pause, 20 job-resume", "0 Running, 26 Ended", "Completed 23 4", "2/64")]
    [TestCase("idle=3", "2 pause", "0 Running, 2 Paused", "", "1/60")]
    [TestCase("idle=3", "1 pause, 10 resume", "0 Running, 1 Paused, 10 Running, 13 Ended", "", "2/64")]
    [TestCase("idle=3 stop=5", "2 stop", "0 Running, 2 Stopping, 7 Ended", "", "2/64")]
    [TestCase("idle=3 stop=2 job=9", "2 pause, 20 resume", "0 Running, 2 Paused, 20 Running, 30 Stopping, 32 Ended", "Completed 27 9", "2/64")]
    // Its jobs are paused.
    [TestCase("job=5", "1 job-pause, 2 pause, 4 resume, 6 job-resume", "0 Running, 2 Paused, 4 Running", "Completed 10 5", "1/60")]
    [TestCase("job=5", "1 pause, 2 job-pause, 4 resume, 7 job-resume", "0 Running, 1 Paused, 4 Running", "Completed 11 5", "1/60")]
    [TestCase("job=5", "1 job-pause, 2 pause, 3 job-resume", "0 Running, 2 Paused", "Waiting - 1", "1/60")]
    [TestCase("job=5@3", "2 pause", "0 Running, 2 Paused", "Waiting - 0", "1/60")]
    [TestCase("start=3 job=5", "1 job-pause, 5 job-resume", "0 Starting, 3 Running", "Completed 10 5", "1/60")]
    [TestCase("job=5@3", "1 !job-pause", "0 Running", "Completed 8 5", "1/60")]
    public void Vm_ItsHostStaysOn_GoesThroughItsStates(string setup, string script, string vm, string jobs, string free)
    {
        var life = new LifeCycle(setup, script);
        Assert.That((life.Vm, life.Jobs, life.Free), Is.EqualTo((vm, jobs, free)));
        Assert.That(life.Host, Is.EqualTo("0 On"));
    }

    // The host fails.
    [TestCase("boot=3 job=5", "2 host-fail, 6 host-repair", "0 Running, 2 Failed", "Failed 2 2", "0 On, 2 Failed, 6 Starting, 9 On", "2/64")]
    [TestCase("start=4 job=5", "2 host-fail", "0 Starting, 2 Failed", "Failed 2 0", "0 On, 2 Failed", "2/64")]
    [TestCase("job=5", "1 pause, 2 host-fail, 3 !resume", "0 Running, 1 Paused, 2 Failed", "Failed 2 1", "0 On, 2 Failed", "2/64")]
    [TestCase("stop=6 job=5", "2 stop, 4 host-fail", "0 Running, 2 Stopping, 4 Ended", "Failed 2 2", "0 On, 4 Failed", "2/64")]
    [TestCase("job=5", "1 job-pause, 3 host-fail", "0 Running, 3 Failed", "Failed 3 1", "0 On, 3 Failed", "2/64")]
    [TestCase("job=5@5", "2 host-fail", "0 Running, 2 Failed", "Failed 5 0", "0 On, 2 Failed", "2/64")]
    [TestCase("rival wait=forever boot=2 job=5", "3 host-fail, 7 host-repair", "0 Waiting, 9 Running", "Completed 14 5", "0 On, 3 Failed, 7 Starting, 9 On", "1/60")]
    [TestCase("rival wait=5 boot=2 job=5", "3 host-fail, 7 host-repair", "0 Waiting, 5 Refused", "Failed 5 0", "0 On, 3 Failed, 7 Starting, 9 On", "2/64")]
    [TestCase("after=3 job=5", "2 host-fail", "0 Requested, 3 Refused", "Failed 3 0", "0 On, 2 Failed", "2/64")]
    [TestCase("lifetime=4 idle=1 job=9", "2 host-fail", "0 Running, 2 Failed", "Failed 2 2", "0 On, 2 Failed", "2/64")]
    [TestCase("after=30", "1 outage=10, 2 outage=1", "0 Requested, 30 Running", "", "0 On, 1 Failed, 11 On", "1/60")]
    [TestCase("after=30 boot=2", "1 outage=10, 2 host-fail, 15 host-repair", "0 Requested, 30 Running", "", "0 On, 1 Failed, 15 Starting, 17 On", "1/60")]
    [TestCase("after=30 boot=2", "1 host-fail, 2 outage=10, 5 host-repair", "0 Requested, 30 Running", "", "0 On, 1 Failed, 12 Starting, 14 On", "1/60")]
    [TestCase("after=30", "1 host-fail, 2 host-fail, 5 host-repair, 6 host-repair", "0 Requested, 30 Running", "", "0 On, 1 Failed, 5 On", "1/60")]
    [TestCase("job=5", "2 host-repair", "0 Running", "Completed 5 5", "0 On", "1/60")]
    // The host is switched off.
    [TestCase("job=5", "2 !off", "0 Running", "Completed 5 5", "0 On", "1/60")]
    [TestCase("start=4 job=5", "2 !off", "0 Starting, 4 Running", "Completed 9 5", "0 On", "1/60")]
    [TestCase("job=5", "2 pause, 3 !off, 4 resume", "0 Running, 2 Paused, 4 Running", "Completed 7 5", "0 On", "1/60")]
    [TestCase("halt=4 job=5", "2 force", "0 Running, 2 Failed", "Failed 2 2", "0 On, 2 Stopping, 6 Off", "2/64")]
    [TestCase("halt=4 start=3 job=5", "2 force", "0 Starting, 2 Failed", "Failed 2 0", "0 On, 2 Stopping, 6 Off", "2/64")]
    [TestCase("job=5", "1 pause, 2 force", "0 Running, 1 Paused, 2 Failed", "Failed 2 1", "0 On, 2 Off", "2/64")]
    [TestCase("stop=9 halt=2 job=5", "2 stop, 3 force", "0 Running, 2 Stopping, 3 Ended", "Failed 2 2", "0 On, 3 Stopping, 5 Off", "2/64")]
    [TestCase("stop=4 halt=2", "2 stop, 3 !off, 7 off", "0 Running, 2 Stopping, 6 Ended", "", "0 On, 7 Stopping, 9 Off", "2/64")]
    [TestCase("after=5 wait=forever boot=3 halt=2 job=5", "1 off, 8 on", "0 Requested, 5 Waiting, 11 Running", "Completed 16 5", "0 On, 1 Stopping, 3 Off, 8 Starting, 11 On", "1/60")]
    [TestCase("after=5 wait=9 boot=3 job=5", "1 off, 12 on", "0 Requested, 5 Waiting, 14 Refused", "Failed 14 0", "0 On, 1 Off, 12 Starting, 15 On", "2/64")]
    [TestCase("after=20 boot=2 halt=4", "1 off, 2 !on, 3 !off, 6 on, 7 !on", "0 Requested, 20 Running", "", "0 On, 1 Stopping, 5 Off, 6 Starting, 8 On", "1/60")]
    [TestCase("after=30 boot=5 halt=2", "1 off, 5 on, 7 off, 8 !on, 8 !off", "0 Requested, 30 Refused", "", "0 On, 1 Stopping, 3 Off, 5 Starting, 7 Stopping, 9 Off", "2/64")]
    [TestCase("after=30 boot=5 halt=2", "1 force, 5 on, 7 force", "0 Requested, 30 Refused", "", "0 On, 1 Stopping, 3 Off, 5 Starting, 7 Stopping, 9 Off", "2/64")]
    [TestCase("rival wait=forever boot=1 halt=2 job=5", "2 force, 6 on", "0 Waiting, 7 Running", "Completed 12 5", "0 On, 2 Stopping, 4 Off, 6 Starting, 7 On", "1/60")]
    [TestCase("after=9 job=5", "1 off, 2 !force, 3 on, 4 !on", "0 Requested, 9 Running", "Completed 14 5", "0 On, 1 Off, 3 On", "1/60")]
    // It is switched, and fails.
    [TestCase("after=30 boot=2 halt=1", "1 off, 3 host-fail, 5 host-repair", "0 Requested, 30 Refused", "", "0 On, 1 Stopping, 2 Off, 3 Failed, 5 Off", "2/64")]
    [TestCase("after=30 boot=2 halt=4", "1 off, 2 host-fail, 9 host-repair", "0 Requested, 30 Refused", "", "0 On, 1 Stopping, 2 Failed, 9 Off", "2/64")]
    [TestCase("after=30 boot=2 halt=4", "1 off, 3 host-fail, 4 on, 5 !on, 6 host-repair", "0 Requested, 30 Running", "", "0 On, 1 Stopping, 3 Failed, 6 Starting, 8 On", "1/60")]
    [TestCase("after=30 boot=5 halt=1", "1 off, 3 on, 5 host-fail, 7 host-repair", "0 Requested, 30 Running", "", "0 On, 1 Stopping, 2 Off, 3 Starting, 5 Failed, 7 Starting, 12 On", "1/60")]
    [TestCase("boot=2 job=5", "2 host-fail, 3 !on, 3 !off, 3 !force, 5 host-repair", "0 Running, 2 Failed", "Failed 2 2", "0 On, 2 Failed, 5 Starting, 7 On", "2/64")]
    [TestCase("after=30 boot=4 halt=1", "1 host-fail, 3 host-repair, 5 off", "0 Requested, 30 Refused", "", "0 On, 1 Failed, 3 Starting, 5 Stopping, 6 Off", "2/64")]
    [TestCase("stop=8 halt=3 job=5", "2 stop, 3 force, 4 host-fail, 20 host-repair, 25 on", "0 Running, 2 Stopping, 3 Ended", "Failed 2 2", "0 On, 3 Stopping, 4 Failed, 20 Off, 25 On", "2/64")]
    [TestCase("after=30 boot=4 halt=1", "1 off, 5 on, 6 host-fail, 7 !on, 8 !off, 9 host-repair, 10 host-fail, 11 host-repair", "0 Requested, 30 Running", "", "0 On, 1 Stopping, 2 Off, 5 Starting, 6 Failed, 9 Starting, 10 Failed, 11 Starting, 15 On", "1/60")]
    public void Vm_SomethingHappensToItsHost_BothGoThroughTheirStates(string setup, string script, string vm, string jobs, string host, string free)
    {
        var life = new LifeCycle(setup, script);
        Assert.That((life.Vm, life.Jobs, life.Host, life.Free), Is.EqualTo((vm, jobs, host, free)));
    }
}
