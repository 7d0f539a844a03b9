// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Services;

/// <content>Its stages: what a runner says that it does next, and going on when that is done.</content>
internal sealed partial class ServiceCall
{
    // What it did is done, and meanwhile a call may have failed.
    private void Resume()
    {
        if (isDoomed)
            Fail(RequestFailure.CallFailed);
        else
            Run();
    }

    private void Run()
    {
        if (Instance!.VirtualMachine.IsOver)
            return; // Its instance is about to hear of that, and to end it.
        var (generation, stages) = (Generation, service.Stages);
        isJoining = false;
        if (isLeaving)
            ComeTo(stage + 1);
        while (stage < stages.Length)
        {
            var step = stages[stage].Go(new StageTurn(this));
            Step++;
            if (!Do(step) || Generation != generation)
                return;
        }

        Finish();
    }

    private void ComeTo(int next)
    {
        (stage, Step, Note, Lost, Failure) = (next, 0, 0, 0, null);
        isLeaving = false;
    }

    // Whether it has its next turn at once; otherwise it waits, or has ended.
    private bool Do(in StageStep step)
    {
        switch (step.Kind)
        {
            case StageStepKind.Done:
                isLeaving = true;
                if (!Join())
                    return false;
                ComeTo(stage + 1);
                return true;
            case StageStepKind.Again:
                service.Simulation.CountStep();
                return true;
            case StageStepKind.Join:
                service.Simulation.CountStep();
                return Join();
            case StageStepKind.Compute:
                Compute(step.Amount, step.Terms!.Claim);
                return false;
            case StageStepKind.Wait:
                return Wait(SimDuration.FromNanoseconds(step.First));
            case StageStepKind.Call:
                return Call(step) && Join();
            case StageStepKind.BeginCall:
                return Call(step);
            case StageStepKind.Disk:
                Access(step);
                return false;
            case StageStepKind.GiveUp:
                Fail(RequestFailure.StageFailed);
                return false;
            default:
                throw new InvalidOperationException($"The runner of stage {stage} of service '{service.Name}' has answered with nothing to do; it must answer with one of the members of {nameof(StageStep)}.");
        }
    }

    private bool Join()
    {
        sinceNs = NowNs;
        isJoining = pending > 0;
        return !isJoining;
    }

    private void Compute(double work, JobSpec with)
    {
        sinceNs = NowNs;
        claim = with;
        RenewInstructions(work);
        isComputing = true;
        Instance!.VirtualMachine.Accept(this);
    }

    private bool Wait(SimDuration delay)
    {
        if (delay == SimDuration.Zero)
        {
            service.Simulation.CountStep();
            return true;
        }

        sinceNs = NowNs;
        awaited = TagOf(DelayOver);
        timer = service.Simulation.Schedule(delay, this, awaited);
        return false;
    }

    private void Access(in StageStep step)
    {
        var disks = Instance!.Disks;
        if ((uint)step.Place >= (uint)disks.Count)
            throw new InvalidOperationException($"Stage {stage} of service '{service.Name}' uses disk {step.Place} of an instance that has {disks.Count}; give the disks when the instance is added.");
        if (pending == 0)
            Failure = null;
        sinceNs = NowNs;
        isDiskTried = step.IsTried;
        awaited = TagOf(DiskOver);
        disks[step.Place].Submit(new BlockRequest(step.IsWrite ? IoKind.Write : IoKind.Read, step.First, (int)step.Second), this, awaited);
    }

    // Whether it is still under way after that.
    private bool Call(in StageStep step)
    {
        var generation = Generation;
        if (pending == 0)
            Failure = null;
        sinceNs = NowNs;
        pending++;
        service.Application.At(step.Place).Take().Begin(null, this, Bytes.B(step.First), Bytes.B(step.Second), step.IsTried);
        return Generation == generation;
    }

    private void NoteAnswered()
    {
        if (--pending > 0 || !isJoining)
            return;
        times.DownstreamNs += Lap();
        Run();
    }

    private void NoteCallLost(RequestFailure failure, bool wasTried)
    {
        if (wasTried)
        {
            NoteTried(failure);
            NoteAnswered();
        }
        else if (isComputing || awaited != 0)
        {
            pending--;
            isDoomed = true;
        }
        else
        {
            Fail(RequestFailure.CallFailed);
        }
    }

    private void NoteTried(RequestFailure failure)
    {
        Failure = failure;
        Lost++;
    }

    private void Fail(RequestFailure failure)
    {
        var instance = Instance!;
        instance.Release(this);
        Lose(failure);
        instance.Pump();
    }
}
